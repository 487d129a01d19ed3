using Redaction.Sdk.Detection.Covers;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Tells how a redaction looks that was found by what it hides.</summary>
internal static class CoverStyle
{
    private const int Darkest = 64, Lightest = 240, Colorless = 24;

    /// <summary>Finds the style of a cover; one of unknown colour counts as black.</summary>
    public static RedactionStyle Of(Cover cover)
    {
        if (cover.Kind == CoverKind.Hatch)
        {
            return RedactionStyle.Hatched;
        }

        if (cover.Color is not { } color)
        {
            return RedactionStyle.Black;
        }

        var (low, high) = (
            Math.Min(color.Red, Math.Min(color.Green, color.Blue)), Math.Max(color.Red, Math.Max(color.Green, color.Blue)));

        return high <= Darkest ? RedactionStyle.Black
            : low >= Lightest ? RedactionStyle.White
            : high - low <= Colorless ? RedactionStyle.Gray
            : RedactionStyle.Color;
    }
}
