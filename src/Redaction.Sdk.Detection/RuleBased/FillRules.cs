namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Decides whether a filled box is a redaction, and how sure that is.</summary>
/// <remarks>
/// The confidence is a product of shares: how much of the box is dark, how even it is, and how much of its
/// sides are edges; a fill with an outline, as boxes of diagrams and cells of forms have it, is worth half.
/// </remarks>
internal static class FillRules
{
    // In points.
    private const double PageMargin = 2;
    private const double SmallestWidth = 9;
    private const double SmallestHeight = 6;
    private const double SmallWidth = 18;
    private const double RuleHeight = 7;
    private const double PunchedMargin = 54;
    private const double LargestHole = 30;

    // Shares and ratios.
    private const double LowestSolidity = 0.6;
    private const double LowestSolidityOfSmall = 0.9;
    private const double LowestEvenness = 0.6;
    private const double LowestEdgeSupport = 0.7;
    private const double RuleAspect = 30;
    private const double TallestAspect = 3;
    private const double WorthWithOutline = 0.5;

    public static Candidate? Judge(WorkingPage page, BitMask dark, PixelBox box, List<PixelBox> all)
    {
        var scale = page.Scale;
        if (TouchesPageEdge(box, page.Plane, scale.Pixels(PageMargin)) || IsPunchHole(page, box))
        {
            return null;
        }

        var solidity = dark.Share(box);
        var levels = Levels.Of(page.Plane, box.Grow(-1), page.Paper.Level);
        var edges = EdgeSupport.Of(dark, box, all, scale);

        // Letters whose insides are clogged are small and ragged.
        var isSmall = box.Width < scale.Pixels(SmallWidth);
        if (solidity < (isSmall ? LowestSolidityOfSmall : LowestSolidity) ||
            levels.Evenness < LowestEvenness || edges.Weakest < LowestEdgeSupport ||
            FillConfusers.IsShadedText(page, box, levels) || FillConfusers.IsPhoto(page, box, levels, isSmall) ||
            FillConfusers.IsFormBar(page, dark, box, levels) ||
            RoundMarks.IsDisc(dark, box, scale))
        {
            return null;
        }

        var worth = FillConfusers.HasOutline(page, box, levels) ? WorthWithOutline : 1;
        var confidence = solidity * levels.Evenness * edges.Mean * worth;

        return new(box, levels.Median, confidence, page.ShadeOf(box.Grow(-1)), IsFilled: true);
    }

    /// <summary>Determines whether a redaction may have the size and the proportions of a box.</summary>
    public static bool HasPlausibleShape(PixelBox box, WorkingScale scale)
    {
        var isRule = box.Height < scale.Pixels(RuleHeight) && box.Width > RuleAspect * box.Height;

        return box.Width >= scale.Pixels(SmallestWidth) && box.Height >= scale.Pixels(SmallestHeight) &&
            box.Height <= TallestAspect * box.Width && !isRule;
    }

    // As wide as high, and in the margin: nothing is written there that could be redacted.
    private static bool IsPunchHole(WorkingPage page, PixelBox box)
    {
        var (margin, largest) = (page.Scale.Pixels(PunchedMargin), page.Scale.Pixels(LargestHole));
        var inside = page.Plane.Bounds.Grow(-margin);
        var isSquare = box.Width * 4 >= box.Height * 3 && box.Height * 4 >= box.Width * 3;

        return isSquare && box.Height <= largest && box.Intersect(inside).IsEmpty;
    }

    // Scan borders, copier shadows and book gutters come in from outside the paper.
    private static bool TouchesPageEdge(PixelBox box, GrayPlane plane, int margin) =>
        box.Left < margin || box.Top < margin ||
        box.Right > plane.Width - margin || box.Bottom > plane.Height - margin;
}
