using System.Text.Json;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Tests.EndToEnd;

/// <summary>The committed documents, each from its file to its findings.</summary>
public sealed class SampleDocumentsTests
{
    public static TheoryData<string> Whole { get; } =
        ["letter.pdf", "release.pdf", "memo-styles.pdf", "scan.pdf", "fax.tif", "page.png", "encrypted.pdf"];

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task ScanDocumentAsync_SampleDocument_FindsWhatWasDrawn(string name)
    {
        var findings = await Scan(name, password: "harbour-2026");

        Assert.Equal(ReadStatus.Checked, findings.Status);
        var (matches, drawn, found) = await Compare(name, findings);
        Assert.True(matches >= 0.9 * drawn, $"Only {matches} of the {drawn} redactions were found.");
        Assert.True(matches >= 0.9 * found, $"Only {matches} of the {found} boxes found are redactions.");
    }

    [Fact]
    public async Task ScanDocumentAsync_CleanDocument_IsCheckedAndFreeOfFalseBoxes()
    {
        var findings = await Scan("clean.pdf");

        Assert.Equal(ReadStatus.Checked, findings.Status);
        Assert.All(findings.Pages, page => Assert.Empty(page.Redactions));
    }

    [Fact]
    public async Task ScanDocumentAsync_ReleaseThatWentWrong_NamesTheTwoLeaksAndTheCodes()
    {
        var findings = await Scan("release.pdf");
        var leaks = findings.Pages.SelectMany(static page => page.Redactions)
            .Where(static found => found.Grade is not null);
        var codes = findings.Pages[1].Redactions
            .Select(static found => string.Join(' ', found.Codes!.Select(static code => code.Code)));

        Assert.Equal([EvidenceGrade.A, EvidenceGrade.A], leaks.Select(static found => found.Grade!.Value));
        Assert.All(leaks, static found => Assert.Equal(RedactionStatus.TextUnderCover, found.Status));
        Assert.All(leaks, static found => Assert.Empty(found.Codes!));
        Assert.Equal(["(b)(6)", "(b)(4)", "(b)(6) (b)(7)(C)", "(b)(7)(C)"], codes);
    }

    [Fact]
    public async Task ScanDocumentAsync_EncryptedWithoutPassword_IsUncheckedAndSaysWhy()
    {
        var findings = await Scan("encrypted.pdf");

        Assert.Equal(ReadStatus.Unchecked, findings.Status);
        Assert.Equal(ProblemCode.PasswordRequired, Assert.Single(findings.Problems).Code);
    }

    [Fact]
    public async Task ScanDocumentAsync_TruncatedDocument_IsNeverCalledChecked()
    {
        var findings = await Scan("truncated.pdf");

        Assert.NotEqual(ReadStatus.Checked, findings.Status);
        Assert.Contains(findings.Problems, problem => problem.Code == ProblemCode.MalformedDocument);
    }

    [Fact]
    public async Task ScanDocumentAsync_EightAtOnceThreeTimes_IsBitIdenticalToOneAfterAnother()
    {
        using var scanner = RedactionSdk.CreateScanner();
        var source = DocumentSource.FromFile(Path.Combine(Folders.Samples, "letter.pdf"));
        var alone = Exactly(await scanner.ScanDocumentAsync(
            source, cancellationToken: TestContext.Current.CancellationToken));

        for (var run = 0; run < 3; run++)
        {
            var together = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => scanner.ScanDocumentAsync(
                source, cancellationToken: TestContext.Current.CancellationToken).AsTask()));

            Assert.All(together, findings => Assert.Equal(alone, Exactly(findings)));
        }
    }

    private static string Exactly(DocumentFindings findings) => string.Join('\n', findings.Pages.SelectMany(
        page => page.Redactions.Select(record =>
            $"{record.Id} {record.Box.Left:R} {record.Box.Top:R} {record.Box.Right:R} {record.Box.Bottom:R} "
            + $"{record.Confidence:R} {record.Style}")));

    private static async Task<DocumentFindings> Scan(string name, string? password = null)
    {
        using var scanner = RedactionSdk.CreateScanner();

        return await scanner.ScanDocumentAsync(
            DocumentSource.FromFile(Path.Combine(Folders.Samples, name)),
            new() { Password = password },
            cancellationToken: TestContext.Current.CancellationToken);
    }

    private static async Task<(int Matches, int Drawn, int Found)> Compare(string name, DocumentFindings findings)
    {
        using var truth = JsonDocument.Parse(await File.ReadAllBytesAsync(
            Path.Combine(Folders.Root, "samples", "truth.json"), TestContext.Current.CancellationToken));
        var pages = truth.RootElement.GetProperty("documents").EnumerateArray()
            .Single(document => document.GetProperty("file").GetString() == name)
            .GetProperty("pages").EnumerateArray()
            .Select(page => page.GetProperty("redactions").EnumerateArray().Select(Drawn).ToArray())
            .ToArray();
        var matches = pages.Zip(findings.Pages, Matches).Sum();

        return (matches, pages.Sum(page => page.Length), findings.Pages.Sum(page => page.Redactions.Count));
    }

    private static int Matches(Box<PagePoints>[] drawn, PageFindings page) => drawn.Count(
        box => page.Redactions.Any(record => record.Box.IntersectionOverUnion(box) >= 0.5));

    private static Box<PagePoints> Drawn(JsonElement box) => Box<PagePoints>.FromEdges(
        box.GetProperty("left").GetDouble(),
        box.GetProperty("top").GetDouble(),
        box.GetProperty("right").GetDouble(),
        box.GetProperty("bottom").GetDouble());
}
