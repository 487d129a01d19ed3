namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>How much of each side of a box is a real edge: lighter outside, or another box begins there.</summary>
/// <remarks>A slice of a disc, a photo or a blot goes on in the same darkness.</remarks>
/// <param name="Weakest">The share of the side with the least of it, from 0 to 1.</param>
/// <param name="Mean">The mean share of the four sides, from 0 to 1.</param>
internal readonly record struct EdgeSupport(double Weakest, double Mean)
{
    // In points.
    private const double Reach = 3;
    private const double SmallestStep = 4;

    public static EdgeSupport Of(BitMask dark, PixelBox box, List<PixelBox> all, WorkingScale scale)
    {
        var reach = scale.Pixels(Reach);
        var steps = all.Where(other => IsStep(box, other, scale)).ToList();
        ReadOnlySpan<double> sides =
        [
            Lightest(dark, steps, reach, i => box with { Top = box.Top - i - 1, Bottom = box.Top - i }),
            Lightest(dark, steps, reach, i => box with { Top = box.Bottom + i, Bottom = box.Bottom + i + 1 }),
            Lightest(dark, steps, reach, i => box with { Left = box.Left - i - 1, Right = box.Left - i }),
            Lightest(dark, steps, reach, i => box with { Left = box.Right + i, Right = box.Right + i + 1 }),
        ];

        return new(
            Math.Min(Math.Min(sides[0], sides[1]), Math.Min(sides[2], sides[3])),
            (sides[0] + sides[1] + sides[2] + sides[3]) / sides.Length);
    }

    // The gap to a neighbour may be narrow and text may come close, so the lightest line within reach counts.
    private static double Lightest(BitMask dark, List<PixelBox> steps, int reach, Func<int, PixelBox> lineAt)
    {
        var lightest = 0.0;
        for (var i = 0; i < reach && lightest < 1; i++)
        {
            var line = lineAt(i);
            lightest = Math.Max(lightest, Math.Min(1, 1 - dark.Share(line) + steps.Sum(line.CoveredBy)));
        }

        return lightest;
    }

    // The slices of something round drift from one to the next; the lines of a redaction end where they like.
    private static bool IsStep(PixelBox box, PixelBox other, WorkingScale scale) =>
        box.Intersect(other.Grow(scale.Pixels(Reach))) is { IsEmpty: false } && box != other &&
        Math.Max(Math.Abs(box.Left - other.Left), Math.Abs(box.Right - other.Right)) >= scale.Pixels(SmallestStep);
}
