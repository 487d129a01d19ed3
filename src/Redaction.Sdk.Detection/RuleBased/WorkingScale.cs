namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>How lengths on the paper relate to pixels of the working plane.</summary>
/// <remarks>
/// The rules are written in points, so they need the resolution. An image that states none claims 72 dots
/// to the inch, which turns a scan into a page of over 20 inches; a page whose long side is beyond
/// <see cref="LongestPlausibleSide"/> is therefore taken for a letter-sized one, whose long side is 11 inches.
/// The working plane has 120 to 240 dots to the inch wherever the page has that many.
/// </remarks>
internal readonly record struct WorkingScale(int Factor, double PixelsPerPoint)
{
    private const double LongestPlausibleSide = 17.5 * 72;
    private const double LetterLongSide = 11 * 72;
    private const double TargetPixelsPerPoint = 150 / 72.0;

    public static WorkingScale Of(PageImage page)
    {
        var pixels = (double)Math.Max(page.Layout.Width, page.Layout.Height);
        var points = Math.Max(page.Size.Width, page.Size.Height);
        var density = pixels / (points > LongestPlausibleSide ? LetterLongSide : points);
        var factor = Math.Clamp((int)((density / TargetPixelsPerPoint) + 0.4), 1, 255);

        return new(factor, density / factor);
    }

    /// <summary>Rounds a length in points to whole working pixels, at least 1.</summary>
    public int Pixels(double points) => Math.Max(1, (int)Math.Round(points * PixelsPerPoint));
}
