namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Decides whether a filled box is a redaction, and how sure that is.</summary>
internal static class FillRules
{
    // In points.
    private const double EdgeMargin = 2;
    private const double RuleHeight = 7;
    private const double SmallestWidth = 9;
    private const double SmallestHeight = 6;
    private const double SmallWidth = 18;
    private const double LongestCode = 60;
    private const double SmallestStep = 4;
    private const double LowestPhoto = 24;

    // Shares, from 0 to 1, and ratios.
    private const double LowestSolidity = 0.6;
    private const double LowestSolidityOfSmall = 0.9;
    private const double LowestEvenness = 0.6;
    private const double LowestEdgeSupport = 0.5;
    private const double RuleAspect = 30;
    private const double TallestAspect = 3;
    private const double MostWriting = 0.55;
    private const double EvennessOfFill = 0.98;
    private const double LightShareOfLabel = 0.3;

    // Grey levels.
    private const int InkContrast = 48;

    public static Candidate? Judge(WorkingPage page, BitMask dark, PixelBox box, List<PixelBox> all)
    {
        if (TouchesPageEdge(page, box) || IsTooSmall(page.Scale, box) || IsRule(page.Scale, box) ||
            box.Height > TallestAspect * box.Width)
        {
            return null;
        }

        var solidity = dark.Share(box);
        var levels = Levels.Of(page.Plane, box.Grow(-1), page.Paper.Level);
        var (weakest, mean) = EdgeSupport(page.Scale, dark, box, all);
        if (solidity < LowestSolidityOf(page.Scale, box) || levels.Evenness < LowestEvenness ||
            weakest < LowestEdgeSupport || IsShadedText(page, box, levels) || IsPhoto(page, box, levels))
        {
            return null;
        }

        return new(box, levels.Median, solidity * levels.Evenness * mean, page.ShadeOf(box.Grow(-1)), IsFilled: true);
    }

    // Scan borders, copier shadows and book gutters come in from outside the paper.
    private static bool TouchesPageEdge(WorkingPage page, PixelBox box)
    {
        var margin = page.Scale.Pixels(EdgeMargin);

        return box.Left < margin || box.Top < margin ||
            box.Right > page.Plane.Width - margin || box.Bottom > page.Plane.Height - margin;
    }

    // Letters whose insides are clogged are small and ragged.
    private static double LowestSolidityOf(WorkingScale scale, PixelBox box) =>
        box.Width < scale.Pixels(SmallWidth) ? LowestSolidityOfSmall : LowestSolidity;

    private static bool IsTooSmall(WorkingScale scale, PixelBox box) =>
        box.Width < scale.Pixels(SmallestWidth) || box.Height < scale.Pixels(SmallestHeight);

    // Table headers, shaded cells and highlighted words are written on from end to end; a code is short.
    private static bool IsShadedText(WorkingPage page, PixelBox box, Levels levels) =>
        box.Width > page.Scale.Pixels(LongestCode) &&
        Writing.In(page.Plane, box.Grow(-1), levels.Median - InkContrast).Columns > MostWriting;

    // What is not fill is a light label; a photo has every level between.
    private static bool IsPhoto(WorkingPage page, PixelBox box, Levels levels) =>
        box.Height >= page.Scale.Pixels(LowestPhoto) &&
        levels.Median < page.Paper.Dark && levels.Evenness < EvennessOfFill &&
        levels.Light < LightShareOfLabel * (1 - levels.Evenness);

    private static bool IsRule(WorkingScale scale, PixelBox box) =>
        box.Height < scale.Pixels(RuleHeight) && box.Width > RuleAspect * box.Height;

    /// <summary>Measures how much of each side is a real edge: lighter outside, or another box begins there.</summary>
    /// <remarks>A slice of a disc, a photo or a blot goes on in the same darkness.</remarks>
    private static (double Weakest, double Mean) EdgeSupport(
        WorkingScale scale, BitMask dark, PixelBox box, List<PixelBox> all)
    {
        var (near, far) = (scale.Pixels(1.5), scale.Pixels(3));
        Span<PixelBox> strips =
        [
            new(box.Left, box.Top - far, box.Right, box.Top - near + 1),
            new(box.Left, box.Bottom + near - 1, box.Right, box.Bottom + far),
            new(box.Left - far, box.Top, box.Left - near + 1, box.Bottom),
            new(box.Right + near - 1, box.Top, box.Right + far, box.Bottom),
        ];

        var (weakest, sum) = (1.0, 0.0);
        foreach (var strip in strips)
        {
            var covered = 0.0;
            foreach (var other in all)
            {
                covered += IsStep(scale, box, other) ? strip.CoveredBy(other) : 0;
            }

            var support = Math.Min(1, 1 - dark.Share(strip) + covered);
            (weakest, sum) = (Math.Min(weakest, support), sum + support);
        }

        return (weakest, sum / strips.Length);
    }

    // The slices of something round drift from one to the next; the lines of a redaction end where they like.
    private static bool IsStep(WorkingScale scale, PixelBox box, PixelBox other) =>
        Math.Max(Math.Abs(box.Left - other.Left), Math.Abs(box.Right - other.Right)) >= scale.Pixels(SmallestStep);
}
