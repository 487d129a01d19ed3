using System.Text.Json;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Tests.RealPages;

/// <summary>Born-digital pages whose bars are known from their drawing operators.</summary>
public sealed class MuellerTypesetTests
{
    private const double SameBox = 0.9, LeastFound = 0.995;

    [Fact]
    public async Task ScanDocumentAsync_WithoutPixels_FindsEveryBarAndNothingElse()
    {
        var folder = Folders.RealData("mueller-typeset");
        using var scanner = RedactionSdk.CreateScanner(static options => options.Scanner.ReadPixels = false);
        using var truth = JsonDocument.Parse(
            await File.ReadAllBytesAsync(
                Path.Combine(folder, "annotations_points.json"), TestContext.Current.CancellationToken));
        var (bars, found, records) = (0, 0, 0);

        foreach (var report in truth.RootElement.EnumerateObject())
        {
            var boxes = report.Value.GetProperty("boxes_pt_topleft_xyxy");
            await foreach (var page in scanner.ScanAsync(
                Path.Combine(folder, report.Name), cancellationToken: TestContext.Current.CancellationToken))
            {
                var wanted = Bars(boxes, page.Number);
                bars += wanted.Length;
                records += page.Redactions.Count;
                found += wanted.Count(bar =>
                    page.Redactions.Any(record => record.Box.IntersectionOverUnion(bar) >= SameBox));
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{found} of {bars} bars, {records} records");
        Assert.True(found >= LeastFound * bars, $"Only {found} of {bars} bars were found.");
        Assert.Equal(found, records);
    }

    [Fact]
    public async Task ScanDocumentAsync_BarsOfFourReports_AreCoveredNearlyExactly()
    {
        var folder = Folders.RealData("mueller-typeset");
        using var scanner = RedactionSdk.CreateScanner();
        using var truth = JsonDocument.Parse(
            await File.ReadAllBytesAsync(
                Path.Combine(folder, "annotations_points.json"), TestContext.Current.CancellationToken));
        var (bars, found, shared) = (0.0, 0.0, 0.0);

        foreach (var report in truth.RootElement.EnumerateObject())
        {
            var boxes = report.Value.GetProperty("boxes_pt_topleft_xyxy");
            await foreach (var page in scanner.ScanAsync(
                Path.Combine(folder, report.Name), cancellationToken: TestContext.Current.CancellationToken))
            {
                var wanted = Bars(boxes, page.Number);
                Box<PagePoints>[] seen = [.. page.Redactions.Select(record => record.Box)];
                var (a, b) = (BoxUnion.Area<PagePoints>(wanted), BoxUnion.Area<PagePoints>(seen));
                bars += a;
                found += b;
                shared += a + b - BoxUnion.Area<PagePoints>([.. wanted, .. seen]);
            }
        }

        var (recall, precision) = (shared / bars, shared / found);
        TestContext.Current.TestOutputHelper!.WriteLine($"area recall {recall:P2}, area precision {precision:P2}");
        Assert.True(recall >= 0.95, $"Of the area of the bars, only {recall:P2} was found.");
        Assert.True(precision >= 0.95, $"Of the area found, only {precision:P2} is bars.");
    }

    private static Box<PagePoints>[] Bars(JsonElement boxes, int page) =>
        boxes.TryGetProperty($"{page}", out var bars)
            ?
            [
                .. bars.EnumerateArray().Select(bar => Box<PagePoints>.FromEdges(
                    bar[0].GetDouble(), bar[1].GetDouble(), bar[2].GetDouble(), bar[3].GetDouble())),
            ]
            : [];
}
