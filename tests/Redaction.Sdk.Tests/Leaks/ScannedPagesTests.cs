using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Tests.Leaks;

/// <summary>Scans, with and without a text layer, and printed pages: whatever is on them, nothing leaks.</summary>
public sealed class ScannedPagesTests
{
    [Theory]
    [InlineData("fbi-pages")]
    [InlineData("jfk-scans")]
    [InlineData("mueller-scan")]
    [InlineData("negatives")]
    public async Task ScanDocumentsAsync_PagesWithoutHiddenText_HaveNoGradeAOrB(string set)
    {
        string[] files =
        [
            .. Directory.GetFiles(Folders.RealData(set), "*", SearchOption.AllDirectories)
                .Where(static path => Path.GetExtension(path) is ".pdf" or ".webp" or ".png" or ".jpg" or ".tif")
                .Order(StringComparer.Ordinal),
        ];
        using var scanner = RedactionSdk.CreateScanner();
        var wrong = new List<string>();
        await foreach (var findings in scanner.ScanDocumentsAsync(
            files.Select(static path => DocumentSource.FromFile(path)),
            cancellationToken: TestContext.Current.CancellationToken))
        {
            var grades = findings.Pages.SelectMany(static page => page.Redactions).Select(static record => record.Grade)
                .Concat((findings.Leftovers ?? []).Select(static leftover => (EvidenceGrade?)leftover.Grade));
            if (findings.Status == ReadStatus.Unchecked
                || grades.Any(static grade => grade is EvidenceGrade.A or EvidenceGrade.B))
            {
                wrong.Add(findings.Name);
            }
        }

        Assert.NotEmpty(files);
        Assert.Empty(wrong);
    }
}
