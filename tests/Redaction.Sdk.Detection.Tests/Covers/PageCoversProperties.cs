using FsCheck.Xunit;
using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Detection.Tests.Structure;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Covers;

public sealed class PageCoversProperties
{
    private const int Across = 60, Down = 61;

    // What counting points can be off by where the sides of covers run through the box.
    private const double Tolerance = 0.06;

    [Property(MaxTest = 300)]
    public void CoveredShare_AnyPage_IsThatOfCountingPoints(int seed)
    {
        var random = new Random(seed);
        var page = RandomPage.Draw(random, elements: random.Next(1, 7));
        var ink = RandomPage.Box(random);
        var after = random.Next(-1, page.Elements.Length);

        var share = PageCovers.Of(page).CoveredShare(ink, after);

        Assert.Equal(CountPoints(page, ink, after), share, Tolerance);
    }

    [Property(MaxTest = 100)]
    public void CoveredShare_CoversInAnyOrder_IsTheSame(int seed)
    {
        var random = new Random(seed);
        var page = RandomPage.Draw(random, elements: 12);
        var (covers, ink) = (CoverFinder.Find(page).ToArray(), RandomPage.Box(random));
        var share = new PageCovers(covers, page.Size).CoveredShare(ink, after: 2);
        random.Shuffle(covers);

        Assert.Equal(share, new PageCovers(covers, page.Size).CoveredShare(ink, after: 2));
    }

    [Property(MaxTest = 100)]
    public void CoveredShare_OneCoverMore_IsNeverLess(int seed)
    {
        var random = new Random(seed);
        var page = RandomPage.Draw(random, elements: 8, straightOnly: true);
        var ink = RandomPage.Box(random);
        var covers = CoverFinder.Find(page);

        var fewer = new PageCovers(covers.Take(covers.Count - 1), page.Size).CoveredShare(ink, after: -1);

        Assert.True(fewer <= new PageCovers(covers, page.Size).CoveredShare(ink, after: -1) + 1e-9);
    }

    private static double CountPoints(PageStructure page, Box<PagePoints> ink, int after)
    {
        var hidden = 0;
        for (var i = 0; i < Across * Down; i++)
        {
            var x = ink.Left + (ink.Width * (((i % Across) + 0.5) / Across));
            var y = ink.Top + (ink.Height * (((i / Across) + 0.5) / Down));
            var passing = page.Elements.Where(element => element.Index > after && SlowPaint.Covers(element, x, y))
                .Aggregate(1.0, static (left, element) => left * (1 - SlowPaint.Alpha(element)));
            hidden += passing <= 0.1 ? 1 : 0;
        }

        return ink.Area > 0 ? hidden / (double)(Across * Down) : 0;
    }
}
