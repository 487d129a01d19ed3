using System.Text.Json;
using Redaction.Sdk.Detection.Tests;

namespace Redaction.Sdk.Cli.Tests.Detect;

public sealed class DetectCommandTests
{
    [Fact]
    public async Task Detect_CheckedDocument_ExitsWithZero()
    {
        using var folder = new TemporaryFolder();
        folder.File("letter.fake", "rc");

        var run = await CommandRun.Of("detect", folder.Path);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("letter.fake: 2 pages, 1 redaction, checked\n", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("rd")]
    [InlineData("d")]
    [InlineData("L")]
    [InlineData("unknown")]
    [InlineData("")]
    public async Task Detect_SomethingUnread_ExitsWithThree(string content)
    {
        using var folder = new TemporaryFolder();
        folder.File("a.fake", "r");
        folder.File("b.fake", content);

        var run = await CommandRun.Of("detect", folder.Path, "--format", "json");

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(ReportSchema.Validate(run.Output));
        Assert.Contains("\"code\": ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Detect_MissingPathAmongOthers_IsAnIoError()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("a.fake", "r");

        var run = await CommandRun.Of("detect", file, file + "x", "--format", "jsonl");
        using var missing = JsonDocument.Parse(run.Output.Split('\n')[1]);

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("io-error", missing.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Equal("unchecked", missing.RootElement.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("detect")]
    [InlineData("detect", "")]
    [InlineData("detect", "-", "-")]
    [InlineData("detect", "x", "--format", "xml")]
    [InlineData("detect", "x", "--pages", "0")]
    [InlineData("detect", "x", "--pages", "3-1")]
    [InlineData("detect", "x", "--dpi", "35")]
    [InlineData("detect", "x", "--dpi", "NaN")]
    [InlineData("detect", "x", "--dpi", "1,50")]
    [InlineData("detect", "x", "--threads", "0")]
    [InlineData("detect", "x", "--threads", "1.5")]
    [InlineData("detect", "x", "--min-confidence", "1.01")]
    [InlineData("detect", "x", "--model", "")]
    [InlineData("detect", "x", "--provider", "gpu")]
    [InlineData("detect", "x", "--frobnicate")]
    [InlineData("detekt")]
    [InlineData]
    public async Task Run_WrongUsage_ExitsWithTwoAndSaysWhereToLook(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.StartsWith("redaction: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--dpi", "36")]
    [InlineData("--dpi", "1200")]
    [InlineData("--threads", "1024")]
    [InlineData("--min-confidence", "0")]
    [InlineData("--model", "rules")]
    [InlineData("--model", "bars@^1.2")]
    [InlineData("--provider", "cpu")]
    [InlineData("--provider", "tensorrt")]
    [InlineData("--no-structure")]
    [InlineData("--reveal-text")]
    public async Task Detect_OptionWithinBounds_IsTaken(params string[] options)
    {
        var run = await CommandRun.Of(new Surroundings { Input = "r" }, ["detect", "-", .. options]);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Detect_NoSuchPath_ExitsWithOneAndOneSentence()
    {
        var run = await CommandRun.Of("detect", "no/such\u001b[31m");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal("redaction: There is no file or folder no/such\\u{1b}[31m.\n", run.Error);
    }

    [Fact]
    public async Task Detect_StandardInput_IsCalledDash()
    {
        var run = await CommandRun.Of(new Surroundings { Input = "r" }, "detect", "-", "--format", "jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("{\"path\":\"-\",", run.Output, StringComparison.Ordinal);
        Assert.Empty(ReportSchema.ValidateLine(run.Output));
    }

    [Fact]
    public async Task Detect_Pages_LooksAtThoseOnly()
    {
        var run = await CommandRun.Of(new Surroundings { Input = "rrdrr" }, "detect", "-", "--pages", "1-2,5-");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("-: 3 of 5 pages, 3 redactions, checked", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Detect_MinimumConfidence_LeavesOutTheRest()
    {
        var run = await CommandRun.Of(new Surroundings { Input = "r" }, "detect", "-", "--min-confidence", "0.8");

        Assert.Contains("0 redactions", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Detect_NoPixels_IsUncheckedAndSaysSo()
    {
        var run = await CommandRun.Of(new Surroundings { Input = "r" }, "detect", "-", "--no-pixels");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("-: 1 page, unchecked", run.Output, StringComparison.Ordinal);
        Assert.Contains("leaves no page checked", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Detect_Password_ComesFromTheFileOrTheEnvironment()
    {
        using var folder = new TemporaryFolder();
        var locked = folder.File("locked.fake", "Lr");
        var file = folder.File("password.txt", "secret\nsecond line\n");

        Assert.Equal(3, (await CommandRun.Of("detect", locked)).ExitCode);
        Assert.Equal(0, (await CommandRun.Of("detect", locked, "--password-file", file)).ExitCode);
        Assert.Equal(0, (await CommandRun.Of(new Surroundings { Password = "secret" }, "detect", locked)).ExitCode);
        Assert.Equal(1, (await CommandRun.Of("detect", locked, "--password-file", file + "x")).ExitCode);
    }

    [Fact]
    public async Task Detect_UnexpectedException_IsOneSentenceWithoutItsMessage()
    {
        var run = await CommandRun.Of(new Surroundings { Input = "r!" }, "detect", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "redaction: This is a bug in redaction (InvalidTimeZoneException); please report it.\n", run.Error);
    }

    [Fact]
    public async Task Detect_SameInput_GivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 30; i++)
        {
            folder.File($"{i}.fake", new string('r', i) + "cdr");
        }

        var first = await CommandRun.Of("detect", folder.Path, "--format", "json", "--threads", "8");
        var second = await CommandRun.Of("detect", folder.Path, "--format", "json", "--threads", "1");

        Assert.Empty(ReportSchema.Validate(first.Output));
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task Detect_NaughtyFileNames_AreReportedExactlyInJsonAndEscapedElsewhere()
    {
        using var folder = new TemporaryFolder();
        string[] names = [.. NaughtyStrings.All.Where(static name => IsFileName(name)).Distinct()];
        foreach (var name in names)
        {
            folder.File(name, "r");
        }

        using var json = JsonDocument.Parse((await CommandRun.Of("detect", folder.Path, "--format", "json")).Output);
        var table = await CommandRun.Of("detect", folder.Path);
        var expected = names.Where(static name => name[0] != '.').Order(StringComparer.Ordinal);

        Assert.True(names.Length > 300, $"Only {names.Length} names could be tried.");
        Assert.Equal(expected, json.RootElement.GetProperty("documents").EnumerateArray()
            .Select(static document => document.GetProperty("path").GetString()!));
        Assert.Equal(0, table.ExitCode);
        Assert.DoesNotContain(table.Output, static c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public async Task Detect_Progress_GoesToTheTerminalOnly()
    {
        var quiet = await CommandRun.Of(new Surroundings { Input = "rc" }, "detect", "-");
        var shown = await CommandRun.Of(new Surroundings { Input = "rc", Terminal = true }, "detect", "-");

        Assert.Empty(quiet.Error);
        Assert.Equal(quiet.Output, shown.Output);
    }

    private static bool IsFileName(string name)
    {
        var bytes = System.Text.Encoding.UTF8.GetByteCount(name);

        return OperatingSystem.IsLinux() && bytes is > 0 and < 256 && name is not ("." or "..")
            && !name.Contains('/', StringComparison.Ordinal) && !name.Contains('\0', StringComparison.Ordinal);
    }
}
