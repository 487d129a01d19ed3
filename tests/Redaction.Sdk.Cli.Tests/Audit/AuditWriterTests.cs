using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Redaction.Sdk.Cli.Audit;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Detection.Tests;

namespace Redaction.Sdk.Cli.Tests.Audit;

public sealed partial class AuditWriterTests
{
    private static readonly DocumentFindings[] Everything =
        [SampleFindings.Leaky(), SampleFindings.Damaged(), SampleFindings.Unreadable(), SampleFindings.Letter()];

    [Theory]
    [InlineData("table")]
    [InlineData("sarif")]
    public async Task WriteAsync_EveryKindOfDocument_IsAsAccepted(string format) =>
        Golden.Verify($"AuditWriterTests.{format}", await WriteAsync(format, Everything));

    [Theory]
    [InlineData(EvidenceGrade.A, ExitCodes.Leak)]
    [InlineData(EvidenceGrade.C, ExitCodes.Leak)]
    public void ExitCode_LeakBesideUnreadDocuments_IsThatOfTheLeak(EvidenceGrade failOn, int expected) =>
        Assert.Equal(expected, Outcome(Everything, failOn).ExitCode);

    [Fact]
    public void ExitCode_NoLeak_TellsWhetherEverythingWasRead()
    {
        Assert.Equal(ExitCodes.Incomplete, Outcome([SampleFindings.Letter(), SampleFindings.Damaged()]).ExitCode);
        Assert.Equal(ExitCodes.Done, Outcome([SampleFindings.Letter()]).ExitCode);
    }

    [Fact]
    public void InOrder_AnyDocuments_PutsLeaksFirstThenWhatWasNotRead()
    {
        string[] names =
            [.. Outcome([.. Everything.Reverse()]).Documents.Select(static document => document.Findings.Name)];

        Assert.Equal(["leak.pdf", "notes.docx", "scan.tif", "letter.pdf"], names);
    }

    [Fact]
    public async Task WriteAsync_Sarif_HasWhatTheStandardRequires()
    {
        using var sarif = JsonDocument.Parse(await WriteAsync("sarif", Everything));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Select(static rule => rule.GetProperty("id").GetString()).ToArray();

        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Distinct(rules);
        Assert.Equal(2, run.GetProperty("results").GetArrayLength());
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            Assert.Equal(rules[result.GetProperty("ruleIndex").GetInt32()], result.GetProperty("ruleId").GetString());
            Assert.Contains(result.GetProperty("level").GetString(), (string[])["error", "warning", "note"]);
            Assert.NotEmpty(result.GetProperty("message").GetProperty("text").GetString()!);
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.True(Uri.IsWellFormedUriString(
                place.GetProperty("artifactLocation").GetProperty("uri").GetString(), UriKind.Relative));
            Assert.True(place.GetProperty("region").GetProperty("startLine").GetInt32() >= 1);
        });
        Assert.False(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(2, run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").GetArrayLength());
    }

    [Fact]
    public async Task WriteAsync_SarifOfNaughtyNames_StaysJsonWithRelativeAddresses()
    {
        var text = await WriteAsync("sarif", [.. NaughtyStrings.All.Select(static name => SampleFindings.Leaky(name))]);
        using var sarif = JsonDocument.Parse(text);

        Assert.Equal(
            2 * NaughtyStrings
                .All.Length, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public async Task WriteAsync_Html_AllowsItsOwnStyleAndScriptAndNothingElse()
    {
        var html = await WriteAsync("html", Everything);
        var policy = Attribute(html, "Content-Security-Policy\" content=\"");

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src '{Hash(Between(html, "<style>", "</style>"))}'", policy, StringComparison.Ordinal);
        Assert.Contains(
            $"script-src '{Hash(Between(html, "<script>", "</script>"))}'", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch(Outside(), html);
    }

    [Fact]
    public async Task WriteAsync_HtmlOfNaughtyStrings_HoldsTheTagsOfTheProgramAlone()
    {
        DocumentFindings[] plain = [.. NaughtyStrings.All.Select(static _ => SampleFindings.Leaky("name"))];
        DocumentFindings[] naughty = [.. NaughtyStrings.All.Select(static text => Naughty(text))];
        var (expected, html) = (await WriteAsync("html", plain), await WriteAsync("html", naughty));

        Assert.Equal(Tag().Count(expected), Tag().Count(html));
        Assert.All(NaughtyStrings.All, text => Assert.Contains(
            System.Text.Encodings.Web.HtmlEncoder.Default.Encode(PrintableText.Escape(text)), html,
                StringComparison.Ordinal));
    }

    internal static async Task<string> WriteAsync(string format, DocumentFindings[] documents)
    {
        using var output = new MemoryStream();
        var writer = AuditFormat.All.Single(known => known.Name == format).Writer;
        await writer.WriteAsync(Outcome(documents), output, TestContext.Current.CancellationToken);

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static AuditOutcome Outcome(DocumentFindings[] documents, EvidenceGrade failOn = EvidenceGrade.B)
    {
        var pictures = new Dictionary<string, byte[]> { ["p1-r1"] = [1, 2, 3] };

        return new(
            [.. AuditedDocument.InOrder(documents.Select(document => new AuditedDocument(document, pictures)))],
            SampleFindings.Detector,
            failOn);
    }

    private static DocumentFindings Naughty(string text)
    {
        var leaky = SampleFindings.Leaky(text);
        var page = leaky.Pages[0];

        return leaky with
        {
            Pages = [
                page with { Redactions =
                    [page.Redactions[0] with { HiddenText = new(1, "0", text), Codes = [new(text, text, default)] }] }],
        };
    }

    private static string Attribute(string html, string start) => Between(html, start, "\"");

    private static string Between(string html, string start, string end)
    {
        var from = html.IndexOf(start, StringComparison.Ordinal) + start.Length;

        return html[from..html.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string Hash(string text) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    [GeneratedRegex("<[a-z/!]")]
    private static partial Regex Tag();

    [GeneratedRegex("(src|href)=\"(?!data:image/png)")]
    private static partial Regex Outside();
}
