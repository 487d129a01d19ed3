namespace Redaction.Sdk.Detection.Covers;

/// <summary>A side of an outline that is not level, from its upper end to its lower one.</summary>
/// <param name="Top">The y of the upper end, in page points.</param>
/// <param name="Bottom">The y of the lower end, in page points.</param>
/// <param name="X">The x of the upper end, in page points.</param>
/// <param name="Slope">The change of x to a point down.</param>
/// <param name="Winding">1 where the outline runs down, -1 where it runs up.</param>
internal readonly record struct OutlineEdge(double Top, double Bottom, double X, double Slope, int Winding);
