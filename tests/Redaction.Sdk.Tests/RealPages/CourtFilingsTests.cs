using System.Text.Json;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Tests.RealPages;

/// <summary>Court filings whose visible bars somebody counted, and forms whose dark boxes are none.</summary>
public sealed class CourtFilingsTests
{
    private const double Overlap = 0.5, LeastFound = 0.95;

    [Fact]
    public async Task ScanDocumentAsync_FilingsWithBars_FindsNearlyAllOfThem()
    {
        var folder = Folders.RealData("leaks/x-ray");
        using var scanner = RedactionSdk.CreateScanner();
        var (bars, found) = (0, 0);
        foreach (var (file, boxes) in await BarsAsync(Path.Combine(folder, "oracle.json")))
        {
            var records = await ScanAsync(scanner, Path.Combine(folder, file));
            bars += boxes.Length;
            found += boxes.Count(bar => IsFound(bar, records));
        }

        Assert.True(bars > 0);
        Assert.True(found >= LeastFound * bars, $"Only {found} of {bars} bars were found.");
    }

    [Theory]
    [InlineData("rect_ordering_0.8.pdf")]
    [InlineData("rect_ordering_1.23.pdf")]
    [InlineData("rect_ordering_2.1.pdf")]
    [InlineData("rect_ordering_3.20.pdf")]
    [InlineData("rect_ordering_4.1.pdf")]
    [InlineData("rect_ordering_5.2.pdf")]
    [InlineData("rect_ordering_6.19.pdf")]
    public async Task ScanDocumentAsync_FormsWithDarkBoxes_FindsNone(string file)
    {
        var folder = Folders.RealData("leaks/x-ray");
        using var scanner = RedactionSdk.CreateScanner();

        Assert.Empty(await ScanAsync(scanner, Path.Combine(folder, file)));
    }

    // Two lines that touch were counted as one bar, and one bar that is cut in two as two.
    private static bool IsFound(Box<PagePoints> bar, IReadOnlyList<RedactionRecord> records) =>
        BoxUnion.Area<PagePoints>([.. records.Select(record => record.Box.Intersect(bar)).OfType<Box<PagePoints>>()])
        >= Overlap * bar.Area;

    private static async Task<IReadOnlyList<RedactionRecord>> ScanAsync(DocumentScanner scanner, string path)
    {
        var findings = await scanner.ScanDocumentAsync(
            DocumentSource.FromFile(path), new() { Pages = PageSelection.Parse("1") },
            cancellationToken: TestContext.Current.CancellationToken);

        return findings.Pages[0].Redactions;
    }

    private static async Task<(string File, Box<PagePoints>[] Boxes)[]> BarsAsync(string path)
    {
        await using var stream = File.OpenRead(path);
        using var json = await JsonDocument.ParseAsync(
            stream, cancellationToken: TestContext.Current.CancellationToken);

        return
        [
            .. json.RootElement.GetProperty("assets").EnumerateArray()
                .Where(static asset => asset.TryGetProperty("visible_redaction_boxes_page1", out var bars)
                    && bars.TryGetProperty("boxes_pt", out _))
                .Select(static asset => (asset.GetProperty("file").GetString()!, asset
                    .GetProperty("visible_redaction_boxes_page1").GetProperty("boxes_pt").EnumerateArray()
                    .Select(static box => Box<PagePoints>.FromEdges(
                        box[0].GetDouble(), box[1].GetDouble(), box[2].GetDouble(), box[3].GetDouble())).ToArray())),
        ];
    }
}
