using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.RuleBased;

public sealed class RuleBasedRedactionDetectorProperties
{
    [Property(MaxTest = 15, Arbitrary = [typeof(RuleBasedRedactionDetectorProperties)])]
    public async Task DetectAsync_AtTwoResolutions_FindsTheSameBoxes(Bar bar)
    {
        var coarse = Assert.Single(await RuleBasedRedactionDetectorTests.Regions(Draw(bar, 150)));
        var fine = Assert.Single(await RuleBasedRedactionDetectorTests.Regions(Draw(bar, 300)));

        Assert.Equal(coarse.Style, fine.Style);
        RuleBasedRedactionDetectorTests.AssertClose(bar.Box, coarse.Box, tolerance: 1);
        RuleBasedRedactionDetectorTests.AssertClose(bar.Box, fine.Box, tolerance: 1);
    }

    public static Arbitrary<Bar> Bars() => (
        from left in Gen.Choose(400, 3000)
        from top in Gen.Choose(400, 6000)
        from width in Gen.Choose(300, 2500)
        from height in Gen.Choose(90, 400)
        from isFrame in Gen.Elements(true, false)
        select new Bar(Box<PagePoints>.FromSize(left / 10.0, top / 10.0, width / 10.0, height / 10.0), isFrame))
        .ToArbitrary();

    private static PageImage Draw(Bar bar, double dpi)
    {
        var (canvas, box) = (new PageCanvas(dpi), bar.Box);

        return (bar.IsFrame
            ? canvas.Frame(box.Left, box.Top, box.Right, box.Bottom)
            : canvas.Fill(box.Left, box.Top, box.Right, box.Bottom, 0)).ToPage();
    }

    public sealed record Bar(Box<PagePoints> Box, bool IsFrame);
}
