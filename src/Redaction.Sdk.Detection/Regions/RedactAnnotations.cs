using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Regions;

/// <summary>Finds the redaction annotations that were never applied.</summary>
internal static class RedactAnnotations
{
    // The annotation says what it is.
    private const float Certain = 0.99f;

    public static IEnumerable<VectorRegion> Find(PageStructure page) => Enumerable.Range(0, page.Annotations.Length)
        .Where(index => page.Annotations[index] is { Subtype: "Redact", IsHidden: false })
        .SelectMany(index => Boxes(page.Annotations[index])
            .Select(box => box.Intersect(page.Size.Bounds)).OfType<Box<PagePoints>>().Where(static box => box.Area > 0)
            .Select(box => new VectorRegion(box, RedactionStyle.Outlined, Certain, [], index)));

    private static ImmutableArray<Box<PagePoints>> Boxes(PageAnnotation annotation) =>
        annotation.Quads.IsEmpty ? [annotation.Box] : annotation.Quads;
}
