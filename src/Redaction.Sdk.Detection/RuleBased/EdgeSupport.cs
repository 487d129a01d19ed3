namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>How much of each side of a box is a real edge: lighter outside, or another box begins there.</summary>
/// <remarks>A slice of a disc, a photo or a blot goes on in the same darkness.</remarks>
/// <param name="Weakest">The share of the side with the least of it, from 0 to 1.</param>
/// <param name="Mean">The mean share of the four sides, from 0 to 1.</param>
internal readonly record struct EdgeSupport(double Weakest, double Mean)
{
    // In points.
    private const double Near = 1.5;
    private const double Far = 3;
    private const double SmallestStep = 4;

    public static EdgeSupport Of(BitMask dark, PixelBox box, List<PixelBox> all, WorkingScale scale)
    {
        var (near, far) = (scale.Pixels(Near) - 1, scale.Pixels(Far));
        ReadOnlySpan<PixelBox> strips =
        [
            box with { Top = box.Top - far, Bottom = box.Top - near },
            box with { Top = box.Bottom + near, Bottom = box.Bottom + far },
            box with { Left = box.Left - far, Right = box.Left - near },
            box with { Left = box.Right + near, Right = box.Right + far },
        ];

        var (weakest, sum) = (1.0, 0.0);
        foreach (var strip in strips)
        {
            var covered = all.Where(other => IsStep(box, other, scale)).Sum(strip.CoveredBy);
            var support = Math.Min(1, 1 - dark.Share(strip) + covered);
            (weakest, sum) = (Math.Min(weakest, support), sum + support);
        }

        return new(weakest, sum / strips.Length);
    }

    // The slices of something round drift from one to the next; the lines of a redaction end where they like.
    private static bool IsStep(PixelBox box, PixelBox other, WorkingScale scale) =>
        Math.Max(Math.Abs(box.Left - other.Left), Math.Abs(box.Right - other.Right)) >= scale.Pixels(SmallestStep);
}
