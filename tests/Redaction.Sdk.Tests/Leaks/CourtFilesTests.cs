using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Tests.Leaks;

/// <summary>Court documents for which a reference tool and its authors say what is hidden.</summary>
public sealed class CourtFilesTests
{
    private static readonly string[] Hiding =
        ["rectangles_yes", "rectangles_yes_2", "bad_cross_hatched_redactions", "hidden_text_on_visible_text"];

    private static readonly DocumentScanner Scanner =
        RedactionSdk.CreateScanner(static options => options.Scanner.RevealText = true);

    [Theory]
    [InlineData(
        "rectangles_yes", "“No”", "“Yes”, but did not disclose all relevant medical history", "“No”")]
    [InlineData("rectangles_yes_2", "def")]
    public async Task ScanAsync_FileWithHiddenText_FindsTheSameCharacters(string file, params string[] expected)
    {
        var leaks = await LeaksOfAsync(file);

        Assert.Equal(expected.Order(StringComparer.Ordinal), leaks.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ScanAsync_CrossHatchedBars_AreAllFound()
    {
        var leaks = await LeaksOfAsync("bad_cross_hatched_redactions");

        // The reference counts 639 characters with the spaces at the ends of lines.
        Assert.InRange(leaks.Count, 15, 17);
        Assert.InRange(leaks.Sum(static text => text.Length), 600, 639);
    }

    [Fact]
    public async Task ScanAsync_CorrectionPastedOverText_FindsBothPieces()
    {
        var leaks = await LeaksOfAsync("hidden_text_on_visible_text");

        Assert.Equal(2, leaks.Count);
    }

    [Fact]
    public async Task ScanAsync_FilesThatHideNothing_LeakNothing()
    {
        var files = Directory.GetFiles(Folders.RealData("leaks/x-ray"), "*.pdf")
            .Select(static path => Path.GetFileNameWithoutExtension(path)).Except(Hiding).Order().ToArray();
        var wrong = new List<string>();
        foreach (var file in files)
        {
            if (await LeaksOfAsync(file) is { Count: > 0 } leaks)
            {
                wrong.Add($"{file}: {leaks.Count}");
            }
        }

        Assert.Equal(23, files.Length);
        Assert.Empty(wrong);
    }

    private static async Task<IReadOnlyList<string>> LeaksOfAsync(string file)
    {
        var path = Path.Combine(Folders.RealData("leaks/x-ray"), file + ".pdf");
        var findings = await Scanner.ScanDocumentAsync(
            DocumentSource.FromFile(path), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(ReadStatus.Checked, findings.Status);
        return
        [
            .. findings.Pages.SelectMany(static page => page.Redactions)
                .Where(static record => record.Grade is EvidenceGrade.A or EvidenceGrade.B)
                .Select(static record => record.HiddenText?.Text ?? string.Empty),
            .. (findings.Leftovers ?? []).Where(static leftover => leftover.Grade is EvidenceGrade.A or EvidenceGrade.B)
                .Select(static leftover => leftover.HiddenText.Text ?? string.Empty),
        ];
    }
}
