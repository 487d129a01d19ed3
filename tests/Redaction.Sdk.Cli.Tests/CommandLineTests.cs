namespace Redaction.Sdk.Cli.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_Detect_TeachesEveryOptionAndExitCode()
    {
        var run = await CommandRun.Of("detect", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Description:", run.Output, StringComparison.Ordinal);
        Assert.All(
            [
                "redaction detect <PATH>", "--format", "--output", "--overlay", "--pages", "--dpi", "--model", "--provider",
                "--threads", "--min-confidence", "--password-file", "REDACTION_PASSWORD", "--no-pixels", "--no-structure",
                "--reveal-text", "Examples:", "Exit codes:",
            ],
            text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
        Assert.All(run.Output.Split('\n'), static line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    [Fact]
    public async Task Help_Root_ListsTheVerbs()
    {
        var run = await CommandRun.Of("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("detect <PATH>", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_IsASemanticVersion()
    {
        var run = await CommandRun.Of("--version");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+\.\d+\.\d+[^+\s]*\r?\n$", run.Output);
    }

    [Fact]
    public async Task Detect_NameWithAnAtSign_IsAFile()
    {
        var run = await CommandRun.Of("detect", "@none.txt");

        Assert.Equal("redaction: There is no file or folder @none.txt.\n", run.Error);
    }
}
