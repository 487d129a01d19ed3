using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>The colour that lies below a character.</summary>
internal static class Ground
{
    private static readonly PaintColor Paper = new(255, 255, 255, 255);

    /// <summary>Finds the colour below something.</summary>
    /// <param name="covers">The covers of the page.</param>
    /// <param name="ink">The box around the ink.</param>
    /// <param name="element">The element that draws it.</param>
    /// <param name="cover">What has that colour; <see langword="null"/> for bare paper.</param>
    /// <returns>The colour; <see langword="null"/> when it has several or nobody knows.</returns>
    public static PaintColor? Below(PageCovers covers, Box<PagePoints> ink, int element, out Cover? cover)
    {
        foreach (var candidate in covers.Over(ink, after: -1))
        {
            if (candidate.Order < element && IsBelow(candidate, ink))
            {
                cover = candidate;

                return candidate.Color;
            }
        }

        cover = null;

        return Paper;
    }

    /// <summary>Tells whether text of one colour cannot be told from a ground of the other.</summary>
    public static bool IsNear(PaintColor ground, PaintColor text) =>
        Math.Abs(ground.Red - text.Red) <= GradingThresholds.SameColor
        && Math.Abs(ground.Green - text.Green) <= GradingThresholds.SameColor
        && Math.Abs(ground.Blue - text.Blue) <= GradingThresholds.SameColor;

    private static bool IsBelow(Cover cover, Box<PagePoints> ink) =>
        cover.Opacity >= AreaSweep.HidingOpacity
        && (cover.Area.IsBox
            ? cover.Bounds.IntersectionArea(ink)
            : AreaSweep.CoveredShare([(cover.Area, AreaSweep.Opaque)], ink) * ink.Area)
        >= GradingThresholds.WhollyCovered * ink.Area;
}
