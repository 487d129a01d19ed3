using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>Tells why four numbers are no box.</summary>
internal static class BoxFlaw
{
    // Half of the way, so that the width and the height are within it as well.
    private const double Limit = Box<ImagePixels>.MaxCoordinate / 2;

    /// <returns>The rule and the end of a sentence; <see langword="null"/> for a box with an area.</returns>
    public static (ValidationRule Rule, string Flaw)? Of(RawBox box) => box switch
    {
        _ when !IsNear(box.Left) || !IsNear(box.Top) || !IsNear(box.Right) || !IsNear(box.Bottom) =>
            (ValidationRules.NotFinite, "has a box whose numbers are not all finite and within reach."),
        _ when box.Right <= box.Left || box.Bottom <= box.Top =>
            (ValidationRules.Degenerate, "has a box without an area."),
        _ => null,
    };

    // A comparison with what is not a number is false.
    private static bool IsNear(double value) => Math.Abs(value) <= Limit;
}
