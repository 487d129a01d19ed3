using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets.Tests;

/// <summary>The bytes that the writers make of one small data set, and what another program reads from them.</summary>
public sealed class WrittenFilesTests
{
    private static readonly string Written = Path.Combine(AppContext.BaseDirectory, "Data", "written");

    public static TheoryData<string> Formats { get; } = [.. DatasetFormats.All.Select(static format => format.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task WriteAsync_SmallDataset_IsTheRecordedBytes(string name)
    {
        using TemporaryFolder folder = new();
        await DatasetFormats.Find(name)!.WriteAsync(Small(), folder.Path, TestContext.Current.CancellationToken);

        var recorded = Path.Combine(Written, name);
        Assert.Equal(Names(recorded), Names(folder.Path));
        foreach (var file in Names(recorded))
        {
            Assert.Equal(await TextAsync(recorded, file), await TextAsync(folder.Path, file));
        }
    }

    /// <remarks>tests/oracles/voc_golden.py: torchvision reads the recorded files and counts pixels from 1, as VOC does.</remarks>
    [Fact]
    public async Task WriteAsync_PascalVoc_IsReadByTorchvision()
    {
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(Written, "voc.torchvision.txt"), TestContext.Current.CancellationToken);

        var expected = Small().Images.SelectMany(static image => image.Annotations.Select(mark =>
        {
            var box = PascalVocBox.FromBox(mark.Box);

            return FormattableString.Invariant(
                $"{Path.GetFileName(image.FileName)} {image.Width} {image.Height} {mark.ClassName} {box.XMin} {box.YMin} {box.XMax} {box.YMax}");
        }));
        Assert.Equal(expected, lines);
    }

    private static IEnumerable<string> Names(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static Task<string> TextAsync(string folder, string file) =>
        File.ReadAllTextAsync(Path.Combine(folder, file), TestContext.Current.CancellationToken);

    private static AnnotatedDataset Small()
    {
        var size = RasterSize.FromPixels(8, 6);
        var mask = RunLengthMask.FromCounts(size, [8, 2, 4, 2, 32]);
        Annotation bar = new()
        {
            Id = 1,
            ClassName = "black",
            Box = Box<ImagePixels>.FromSize(1, 2, 3.5, 2),
            Annotator = "ann",
        };

        return new()
        {
            Classes = ["black", "outlined"],
            Images =
            [
                new()
                {
                    Id = 7,
                    FileName = "images/letter-page1.png",
                    Width = 8,
                    Height = 6,
                    Dpi = 150,
                    DocumentId = "letter.pdf",
                    PageNumber = 1,
                    Split = DatasetSplit.Train,
                    Annotations =
                    [
                        bar,
                        bar with { Id = 2, ClassName = "outlined", IsCrowd = true, Polygons = [[1, 2, 4.5, 2, 4.5, 4]] },
                        bar with { Id = 3, Annotator = null, Style = RedactionStyle.Marker, Mask = mask, Box = mask.Bounds!.Value },
                    ],
                },
                new() { Id = 8, FileName = "images/letter-page2.png", Width = 8, Height = 6, Annotations = [] },
            ],
        };
    }
}
