using System.Text.Json;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Detection.Tests;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Cli.Tests.Audit;

/// <summary>The verb on real documents: one that leaks, one that does not, one that cannot be read.</summary>
public sealed class AuditCommandTests
{
    private const string Words = "BT /F 12 Tf 100 700 Td (The witness is called Oldcastle Whitby) Tj ET ";
    private const string Cover = "0 g 96 694 260 18 re f ";
    private const string Secret = "Oldcastle";

    private static readonly Surroundings Real = new()
    {
        CreateDetector = static _ => new RuleBasedRedactionDetector(new() { MinimumConfidence = 0 }),
        CreateScanner = static (detector, configure) =>
            RedactionSdk.CreateScanner(options => configure(options.Scanner), detector),
    };

    [Theory]
    [InlineData("leak.pdf", 4)]
    [InlineData("clean.pdf", 0)]
    [InlineData("broken.pdf", 3)]
    [InlineData("", 4)]
    [InlineData("missing.pdf", 1)]
    public async Task Audit_Documents_ExitsWithWhatWasFound(string name, int expected)
    {
        using var folder = Documents();
        var run = await CommandRun.Of(Real, "audit", Path.Combine(folder.Path, name));

        Assert.True(expected == run.ExitCode, run.Output + run.Error);
    }

    [Theory]
    [InlineData("A", 4)]
    [InlineData("B", 4)]
    [InlineData("C", 4)]
    public async Task Audit_FailOn_CountsStrongerEvidenceToo(string grade, int expected)
    {
        using var folder = Documents();

        Assert.Equal(expected, (await CommandRun.Of(
            Real, "audit", Path.Combine(folder.Path, "leak.pdf"), "--fail-on", grade)).ExitCode);
    }

    [Fact]
    public async Task Audit_Folder_NamesTheLeakFirstAndWhatWasNotRead()
    {
        using var folder = Documents();
        var run = await CommandRun.Of(Real, "audit", folder.Path);
        var lines = run.Output.Split('\n');

        Assert.StartsWith(
            "leak.pdf: 1 page, 1 redaction, checked: LEAKS (1 of grade A)", lines[0], StringComparison.Ordinal);
        Assert.Contains("broken.pdf: unchecked: no leak found in what was read", run.Output, StringComparison.Ordinal);
        Assert.Equal("1 of 3 documents leaks. 1 was not read in full.", lines[^2]);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("html")]
    public async Task Audit_AnyFormat_ShowsTheTextOnlyOnRequest(string format)
    {
        using var folder = Documents();
        var path = Path.Combine(folder.Path, "leak.pdf");
        var masked = await CommandRun.Of(Real, "audit", path, "--format", format);
        var shown = await CommandRun.Of(Real, "audit", path, "--format", format, "--reveal-text");

        Assert.DoesNotContain(Secret, masked.Output + masked.Error, StringComparison.Ordinal);
        Assert.Contains(Secret, shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_Json_IsAReportWithTheLeakFirst()
    {
        using var folder = Documents();
        var run = await CommandRun.Of(Real, "audit", folder.Path, "--format", "json");
        using var report = JsonDocument.Parse(run.Output);

        Assert.Empty(ReportSchema.Validate(run.Output));
        Assert.Equal("leak.pdf", report.RootElement.GetProperty("documents")[0].GetProperty("path").GetString());
    }

    [Fact]
    public async Task Audit_Output_HoldsThePageWithAPictureOfTheRedaction()
    {
        using var folder = Documents();
        var file = Path.Combine(folder.Path, "audit.html");
        var run = await CommandRun.Of(
            Real, "audit", Path.Combine(folder.Path, "leak.pdf"), "--format", "html", "--output", file);

        Assert.Equal((4, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("data:image/png;base64,cDEtcjE=", folder.Read("audit.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_CodesOfTheUser_AreLookedFor()
    {
        using var folder = Documents();
        var codes = folder.File("codes.json", """
            { "schema": "redaction-codes/1", "regimes": [{ "id": "house", "name": "House", "source": "Rules",
              "codes": [{ "code": "R-7", "meaning": "Guests" }] }] }
            """);
        var file = Path.Combine(folder.Path, "coded.pdf");
        await File.WriteAllBytesAsync(
            file,
            new TestPdf().Page(Cover + "BT /F 9 Tf 360 699 Td (R-7) Tj ET").ToBytes(),
            TestContext.Current.CancellationToken);
        var run = await CommandRun.Of(Real, "audit", file, "--format", "json", "--codes", codes);

        Assert.Contains("\"code\": \"R-7\"", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, (await CommandRun.Of(Real, "audit", file, "--codes", file)).ExitCode);
    }

    [Fact]
    public async Task Audit_Annotated_WritesACopyThatIsStillTheDocument()
    {
        using var folder = Documents();
        var run = await CommandRun.Of(Real, "audit", folder.Path, "--annotated", Path.Combine(folder.Path, "out"));

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("out/leak-audit.pdf", folder.Files());
        var copy = await CommandRun.Of(Real, "audit", Path.Combine(folder.Path, "out", "leak-audit.pdf"));
        Assert.Contains("text-under-cover", copy.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_Help_TeachesGradesAndExitCodes()
    {
        var run = await CommandRun.Of("audit", "--help");

        Assert.Contains("4  a leak was found, whatever else went wrong", run.Output, StringComparison.Ordinal);
    }

    private static TemporaryFolder Documents()
    {
        var folder = new TemporaryFolder();
        File.WriteAllBytes(Path.Combine(folder.Path, "leak.pdf"), new TestPdf().Page(Words + Cover).ToBytes());
        File.WriteAllBytes(Path.Combine(folder.Path, "clean.pdf"), new TestPdf().Page(Cover).ToBytes());
        folder.File("broken.pdf", "%PDF-1.7\nnothing of what a document needs");

        return folder;
    }
}
