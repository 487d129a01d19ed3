using Redaction.Sdk.Detection;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Tests.RealPages;

/// <summary>Real pages without a redaction: papers, charts, and old scans with stamps and frames.</summary>
public sealed class CleanPagesTests
{
    [Fact]
    public async Task ScanDocumentAsync_CleanPages_GiveAtMostOneFalseBoxOnEveryOtherPage()
    {
        var folder = Folders.RealData("negatives");
        string[] extensions = [".png", ".jpg", ".jpeg", ".webp", ".tif"];
        using var scanner = RedactionSdk.CreateScanner();
        var (pages, boxes) = (0, 0);

        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path).ToLowerInvariant())))
        {
            var findings = await scanner.ScanDocumentAsync(
                DocumentSource.FromFile(path), cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(ReadStatus.Checked, findings.Status);
            pages += findings.Pages.Count;
            boxes += findings.Pages.Sum(page => page.Redactions.Count);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{boxes} false boxes on {pages} pages");
        Assert.True(boxes <= pages * 0.5, $"{boxes} false boxes were found on {pages} pages.");
    }
}
