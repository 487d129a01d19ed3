using Redaction.Sdk.Geometry;
using Redaction.Sdk.Tests.Shared;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;

namespace Redaction.Sdk.Onnx.Tests.Conformance;

/// <summary>Runs models in every layout that is met in practice through the whole detector.</summary>
/// <remarks>The page has as many points as pixels, so that results can be read in pixels.</remarks>
public sealed class ModelConformanceTests
{
    /// <summary>How far an edge may be from where it belongs, in pixels of the page.</summary>
    private const double Tolerance = 0.01;

    private const int Width = 1240;
    private const int Height = 1754;

    private static readonly ConformanceCase[] Cases = [.. YoloCases.All, .. OtherCases.All];

    public static TheoryData<string> Names => [.. Cases.Select(static c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task DetectAsync_ModelOfThisLayout_FindsItsBoxes(string name)
    {
        var conformance = Cases.Single(c => c.Name == name);

        var found = await DetectAsync(conformance.Model.ToBundle(), BlankPage());

        Assert.Equal(conformance.Expected.Length, found.Count);
        foreach (var (region, box) in found.Zip(conformance.Expected))
        {
            var expected = ToPage(box, conformance.Model);
            Assert.Equal(expected.Left, region.Box.Left, Tolerance);
            Assert.Equal(expected.Top, region.Box.Top, Tolerance);
            Assert.Equal(expected.Right, region.Box.Right, Tolerance);
            Assert.Equal(expected.Bottom, region.Box.Bottom, Tolerance);
        }
    }

    [Fact]
    public async Task DetectAsync_DeformableConvolution_IsRun()
    {
        const int row = 12, column = 8;
        var darkest = DeformableNetwork.CellAt(row, column);

        var found = await DetectAsync(DeformableNetwork.Create(), PageWith(darkest));

        var expected = DeformableNetwork.CellAt(
            row + DeformableNetwork.MovedDown, column + DeformableNetwork.MovedAcross);
        Assert.Equal(expected, Assert.Single(found).Box);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task DetectAsync_RealNetwork_FindsTheBars(bool isQuantized, bool hasTrunk)
    {
        var bundle = SmallNetwork.Create(isQuantized: isQuantized, hasTrunk: hasTrunk);
        Box<PagePoints>[] bars =
            [Box<PagePoints>.FromEdges(80, 120, 320, 144), Box<PagePoints>.FromEdges(400, 320, 480, 352)];

        var found = await DetectAsync(bundle, PageWith(bars));

        Assert.Equal(bars.Length, found.Count);
        foreach (var (bar, region) in bars.Zip(found.OrderBy(static r => r.Box.Top)))
        {
            Assert.InRange(bar.IntersectionOverUnion(region.Box), 0.9999, 1);
        }
    }

    [Fact]
    public void Guide_NamesEveryCase()
    {
        var guide = File.ReadAllText(Path.Combine(Folders.Root, "docs", "conformance.md"));

        Assert.All(Cases, c => Assert.Contains($"| {c.Name} |", guide, StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<DetectedRegion>> DetectAsync(ModelBundle bundle, PageImage page)
    {
        using var detector = new OnnxRedactionDetector(bundle);
        using (page)
        {
            return (await detector.DetectAsync(page, TestContext.Current.CancellationToken)).Regions;
        }
    }

    private static PageImage BlankPage() => DrawnPage.Create(Width, Height);

    private static PageImage PageWith(params ReadOnlySpan<Box<PagePoints>> bars) => DrawnPage.Create(640, 640, bars);

    // The contract of the letterbox, once more: even scale, padding rounded down, back by subtraction and division.
    private static Box<PagePoints> ToPage(float[] box, HeadModel model)
    {
        var (scaleX, scaleY) = (model.Size.Width / (double)Width, model.Size.Height / (double)Height);
        var (padX, padY) = (0.0, 0.0);
        if (model.Resize is ResizeMode.Letterbox)
        {
            scaleX = scaleY = Math.Min(scaleX, scaleY);
            padX = Math.Round(((model.Size.Width - (Width * scaleX)) / 2) - 0.1);
            padY = Math.Round(((model.Size.Height - (Height * scaleY)) / 2) - 0.1);
        }

        return Box<PagePoints>.FromEdges(
            Math.Clamp((box[0] - padX) / scaleX, 0, Width),
            Math.Clamp((box[1] - padY) / scaleY, 0, Height),
            Math.Clamp((box[2] - padX) / scaleX, 0, Width),
            Math.Clamp((box[3] - padY) / scaleY, 0, Height));
    }
}
