using Redaction.Sdk.Detection;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Tests.RealPages;

public sealed class HardFilesTests
{
    [Fact]
    public async Task ScanDocumentAsync_EveryHardFile_EndsAsExpectedAndLeavesTheScannerWell()
    {
        using var scanner = RedactionSdk.CreateScanner();
        var good = Path.Combine(Folders.Samples, "letter.pdf");
        var wanted = await Describe(scanner, good);
        var unmet = new List<string>();
        var files = HardFile.ReadAll();

        foreach (var file in files)
        {
            var findings = await Scan(scanner, file.FullPath);
            if (!file.IsMetBy(findings))
            {
                unmet.Add($"{file.Path}: expected {file.Expected}, got {findings.Status} "
                    + string.Join("; ", findings.Problems.Take(3).Select(problem => $"{problem.Code}: {problem.Message}")));
            }

            if (file.Category == "hostile-size")
            {
                Assert.Equal(wanted, await Describe(scanner, good));
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(Environment.NewLine, unmet));
        Assert.True(unmet.Count <= files.Count * 0.02, string.Join(Environment.NewLine, unmet));
    }

    private static async Task<string> Describe(DocumentScanner scanner, string path)
    {
        var findings = await Scan(scanner, path);

        return string.Join('\n', findings.Pages.SelectMany(page => page.Redactions).Select(
            record => $"{record.Id} {record.Box.Left:R} {record.Box.Top:R} {record.Box.Right:R} {record.Box.Bottom:R} {record.Confidence:R}"));
    }

    private static async Task<DocumentFindings> Scan(DocumentScanner scanner, string path) =>
        await scanner.ScanDocumentAsync(
            DocumentSource.FromFile(path), cancellationToken: TestContext.Current.CancellationToken);
}
