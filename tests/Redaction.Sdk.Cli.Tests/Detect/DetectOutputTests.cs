using Redaction.Sdk.Detection.Tests;

namespace Redaction.Sdk.Cli.Tests.Detect;

public sealed class DetectOutputTests
{
    [Fact]
    public async Task Output_File_HoldsTheReportAndNothingIsPrinted()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("in/a.fake", "r");
        var run = await CommandRun.Of("detect", input, "--format", "json", "--output", Path.Combine(folder.Path, "r.json"));

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
        Assert.Equal(["in/a.fake", "r.json"], folder.Files());
        Assert.Empty(ReportSchema.Validate(folder.Read("r.json")));
    }

    [Theory]
    [InlineData("table", "txt")]
    [InlineData("json", "json")]
    [InlineData("jsonl", "jsonl")]
    [InlineData("csv", "csv")]
    public async Task Output_Folder_HoldsAReportADocument(string format, string extension)
    {
        using var folder = new TemporaryFolder();
        folder.File("in/a/b.fake", "r");
        folder.File("in/a_b.fake", "c");
        var run = await CommandRun.Of(
            "detect", Path.Combine(folder.Path, "in"), "--format", format, "--output", Path.Combine(folder.Path, "out") + "/");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["in/a/b.fake", "in/a_b.fake", $"out/a_b.fake.{extension}", $"out/a_b.fake~2.{extension}"], folder.Files());
    }

    [Fact]
    public async Task Output_OneOfTheDocuments_IsNotOverwritten()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("a.fake", "r");
        var run = await CommandRun.Of("detect", folder.Path, "--output", input);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("r", folder.Read("a.fake"));
        Assert.Equal(["a.fake"], folder.Files());
    }

    [Fact]
    public async Task Output_NotWritable_ExitsWithOneBeforeAnyWork()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("a.fake", "!");
        var run = await CommandRun.Of("detect", input, "--output", Path.Combine(folder.Path, "none", "r.json"));

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("r.json could not be written.\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_StreamThatFails_ExitsWithOne()
    {
        using var error = new StringWriter();
        using var output = new BrokenStream();
        var host = new Surroundings { Input = "r" }.Host(output, error);

        Assert.Equal(1, await CommandLine.RunAsync(["detect", "-"], host, TestContext.Current.CancellationToken));
        Assert.Equal("redaction: The output could not be written.", error.ToString().Trim());
    }

    [Theory]
    [InlineData("--output")]
    [InlineData("--overlay")]
    public async Task Cancel_InTheMiddle_LeavesNoHalfWrittenFile(string option)
    {
        using var folder = new TemporaryFolder();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var input = folder.File("in.fake", "ccw");
        var run = await CommandRun.Of(
            new Surroundings { Cancellation = cancellation.Token }, "detect", input, option, Path.Combine(folder.Path, "out"));

        Assert.Equal(130, run.ExitCode);
        Assert.Equal(["in.fake"], folder.Files());
        Assert.StartsWith("redaction: Cancelled", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overlay_PagesWithRedactions_AreDrawn()
    {
        using var folder = new TemporaryFolder();
        folder.File("in/a.fake", "rcr");
        folder.File("in/b.fake", "c");
        var run = await CommandRun.Of(
            "detect", Path.Combine(folder.Path, "in"), "--overlay", Path.Combine(folder.Path, "out"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["in/a.fake", "in/b.fake", "out/a.fake-p0001.png", "out/a.fake-p0003.png"], folder.Files());
        Assert.Equal("page 3", folder.Read("out/a.fake-p0003.png"));
    }

    [Fact]
    public async Task Overlay_PagesAskedFor_AreAllDrawn()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("a.fake", "rcr");
        await CommandRun.Of("detect", input, "--pages", "2-3", "--overlay", Path.Combine(folder.Path, "out"));

        Assert.Equal(
            ["a.fake", $"out/{Flat(input)}-p0002.png", $"out/{Flat(input)}-p0003.png"], folder.Files());
    }

    [Fact]
    public async Task Overlay_NotAFolder_ExitsWithOne()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("a.fake", "r");
        var run = await CommandRun.Of("detect", input, "--overlay", input);

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("could not be written.\n", run.Error, StringComparison.Ordinal);
    }

    private static string Flat(string path) => path.Replace('/', '_');

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("/secret/path is full");
    }
}
