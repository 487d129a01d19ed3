using Redaction.Sdk.Datasets;

namespace Redaction.Sdk.Cli.Tests.Datasets;

public sealed class DatasetCommandTests : IDisposable
{
    private const string TwoPages = """
        {"categories": [{"id": 1, "name": "black"}],
         "images": [{"id": 1, "file_name": "images/a-page1.png", "width": 40, "height": 20, "dpi": 100},
                    {"id": 2, "file_name": "images/a-page2.png", "width": 40, "height": 20}],
         "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": [1.5, 2, 4, 5]}]}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Convert_ToVoc_WritesFilesAndSaysWhatIsLost()
    {
        _folder.File("annotations.coco.json", TwoPages);
        _folder.File("images/a-page1.png");
        _folder.File("images/a-page2.png");
        var target = Path.Combine(_folder.Path, "voc");

        var run = await CommandRun.Of("dataset", "convert", _folder.Path, "--to", "voc", "--out", target, "--copy-images");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            2 images, 1 annotations, 1 classes written as voc.
            Not carried by voc: fractions of pixels, of so many boxes (1).
            Not carried by voc: the resolution of images (1).

            """,
            run.Output);
        Assert.True(File.Exists(Path.Combine(target, "Annotations/images/a-page1.xml")));
        Assert.True(File.Exists(Path.Combine(target, "images/a-page2.png")));
    }

    [Fact]
    public async Task Convert_LosslessButLossy_WritesNothing()
    {
        _folder.File("annotations.coco.json", TwoPages);
        var target = Path.Combine(_folder.Path, "voc");

        var run = await CommandRun.Of("dataset", "convert", _folder.Path, "--to", "voc", "--out", target, "--lossless");

        Assert.Equal((1, string.Empty, false), (run.ExitCode, run.Output, Directory.Exists(target)));
        Assert.Contains(
            "voc does not carry fractions of pixels, of so many boxes; the resolution of images.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--to", "pdf", 2)]
    [InlineData("--from", "cvat", 1)]
    public async Task Convert_WrongFormat_IsRefused(string option, string value, int exitCode)
    {
        _folder.File("annotations.coco.json", TwoPages);

        var run = await CommandRun.Of("dataset", "convert", _folder.Path, "--out", _folder.Path, option, value);

        Assert.Equal((exitCode, string.Empty), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Split_ImagesThatCannotBeRead_IsIncomplete()
    {
        _folder.File("annotations.coco.json", TwoPages);
        var target = Path.Combine(_folder.Path, "out");

        var run = await CommandRun.Of("dataset", "split", _folder.Path, "--out", target, "--test", "1", "--validation", "0");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal("test  1 documents, 2 pages\n2 image files could not be read and were not compared.\n", run.Output);
        var dataset = await new CocoFormat().ReadAsync(target, null, TestContext.Current.CancellationToken);
        Assert.All(dataset.Images, static image => Assert.Equal(DatasetSplit.Test, image.Split));
    }

    [Fact]
    public async Task Split_Separate_WritesADatasetOfEachPart()
    {
        _folder.File("annotations.coco.json", TwoPages);
        var target = Path.Combine(_folder.Path, "out");

        await CommandRun.Of("dataset", "split", _folder.Path, "--out", target, "--separate", "--test", "0", "--validation", "1");

        Assert.Equal(["val"], Directory.GetDirectories(target).Select(Path.GetFileName));
        Assert.True(File.Exists(Path.Combine(target, "val/annotations.coco.json")));
    }

    [Fact]
    public async Task Split_SharesOfMoreThanAll_IsWrongUsage() => Assert.Equal(
        2, (await CommandRun.Of("dataset", "split", _folder.Path, "--out", "x", "--test", "0.7", "--validation", "0.7")).ExitCode);
}
