using Redaction.Sdk.Geometry;
namespace Redaction.Sdk.Detection;
internal static class BoxUnion { public static double Area(Box<PagePoints>[] b) => b.Sum(x => x.Area); }
