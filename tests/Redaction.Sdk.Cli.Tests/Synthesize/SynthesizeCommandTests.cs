using Redaction.Sdk.Datasets;

namespace Redaction.Sdk.Cli.Tests.Synthesize;

public sealed class SynthesizeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Help_Synthesize_TeachesEveryOptionAndExitCode()
    {
        var run = await CommandRun.Of("synthesize", "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            [
                "--out", "--pages", "--seed", "--files", "--threads", "--style", "--document", "--clean", "--scanned",
                "--dpi", "--gray", "--backgrounds", "--background-share", "--text", "--fonts", "Examples:", "Exit codes:",
            ],
            text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
        Assert.All(run.Output.Split('\n'), static line => Assert.True(line.TrimEnd().Length <= 80, line));
    }

    [Fact]
    public async Task Synthesize_AnyNumberOfThreads_WritesTheSameBytes()
    {
        var one = await CommandRun.Of("synthesize", "--out", Out("one"), "--pages", "6", "--files", "both", "--threads", "1");
        var four = await CommandRun.Of("synthesize", "--out", Out("four"), "--pages", "6", "--files", "both", "--threads", "4");

        Assert.Equal((0, 0), (one.ExitCode, four.ExitCode));
        var names = Names("one");
        Assert.Equal(6 + 6 + 2, names.Length);
        Assert.Equal(names, Names("four"));
        Assert.All(names, name => Assert.Equal(Bytes("one", name), Bytes("four", name)));
    }

    [Fact]
    public async Task Synthesize_LaterSeed_ContinuesTheSamePages()
    {
        await CommandRun.Of("synthesize", "--out", Out("all"), "--pages", "4", "--dpi", "50");
        await CommandRun.Of("synthesize", "--out", Out("later"), "--pages", "2", "--seed", "2", "--dpi", "50");

        Assert.Equal(Bytes("all", "pages/0000003.png"), Bytes("later", "pages/0000003.png"));
    }

    [Fact]
    public async Task Synthesize_OneStyle_AnnotatesItOnTheImagesThatItWrote()
    {
        var run = await CommandRun.Of(
            "synthesize", "--out", Out("gray"), "--pages", "5", "--style", "gray", "--clean", "0", "--dpi", "60");

        Assert.Equal(0, run.ExitCode);
        using var file = File.OpenRead(Path.Combine(Out("gray"), "annotations.coco.json"));
        var dataset = await CocoReader.ReadAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(5, dataset.Images.Count);
        Assert.All(dataset.Images, image => Assert.True(File.Exists(Path.Combine(Out("gray"), image.FileName))));
        var marks = dataset.Images.SelectMany(image => image.Annotations).ToArray();
        Assert.NotEmpty(marks);
        Assert.All(marks, mark => Assert.Equal("gray", mark.ClassName));
    }

    [Fact]
    public async Task Synthesize_Backgrounds_UsesOnlyImagesWithoutAMark()
    {
        await CommandRun.Of("synthesize", "--out", Out("clean"), "--pages", "2", "--clean", "1", "--dpi", "60");
        await CommandRun.Of("synthesize", "--out", Out("marked"), "--pages", "2", "--clean", "0", "--dpi", "60");

        var over = await CommandRun.Of(
            "synthesize", "--out", Out("over"), "--pages", "2", "--backgrounds", Out("clean"), "--background-share", "1");
        var none = await CommandRun.Of("synthesize", "--out", Out("none"), "--backgrounds", Out("marked"));

        Assert.Equal(0, over.ExitCode);
        Assert.Equal(1, none.ExitCode);
        Assert.Contains("has no image without a redaction.", none.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--pages", "0")]
    [InlineData("--style", "purple")]
    [InlineData("--document", "poem")]
    [InlineData("--clean", "1.5")]
    [InlineData("--files", "gif")]
    public async Task Synthesize_ValueOutOfRange_IsAWrongCommandLine(string option, string value)
    {
        var run = await CommandRun.Of("synthesize", "--out", Out("wrong"), option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Out("wrong")));
    }

    [Fact]
    public async Task Synthesize_NoFonts_SaysSoInASentence()
    {
        var run = await CommandRun.Of("synthesize", "--out", Out("bare"), "--fonts", _folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Synthesize_Cancelled_WritesNoTables()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        await CommandRun.Of(
            new Surroundings { Cancellation = cancelled.Token }, "synthesize", "--out", Out("cut"), "--pages", "50");

        Assert.False(File.Exists(Path.Combine(Out("cut"), "annotations.coco.json")));
    }

    private string Out(string name) => Path.Combine(_folder.Path, name);

    private byte[] Bytes(string folder, string name) => File.ReadAllBytes(Path.Combine(Out(folder), name));

    private string[] Names(string folder) =>
    [
        .. Directory.EnumerateFiles(Out(folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Out(folder), path))
            .Order(StringComparer.Ordinal),
    ];
}
