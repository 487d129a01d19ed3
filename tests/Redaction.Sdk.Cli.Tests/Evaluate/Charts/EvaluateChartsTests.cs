using System.Text;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Imaging;
using Redaction.Sdk.Imaging.Tests.Support;

namespace Redaction.Sdk.Cli.Tests.Evaluate.Charts;

public sealed class EvaluateChartsTests : IDisposable
{
    private static readonly (byte, byte, byte) Orange = (0xD5, 0x5E, 0x00), Violet = (0x7B, 0x3F, 0xE4);
    private static readonly (byte, byte, byte) Blue = (0x00, 0x72, 0xB2);

    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _work = new();
    private int _detectors;

    private string Folder => Path.Combine(_work.Path, "new", "pictures");

    public void Dispose()
    {
        _data.Dispose();
        _work.Dispose();
    }

    [Fact]
    public async Task Charts_EveryPicture_IsAPngBesideTheSameFigures()
    {
        WriteThreePages();

        var plain = await Run();
        var drawn = await Run("--charts", Folder);

        Assert.Equal((0, string.Empty), (drawn.ExitCode, drawn.Error));
        Assert.Equal(WithoutTimes(plain.Output), WithoutTimes(drawn.Output));
        Assert.Equal(
            ["calibration.png", "confusion.png", "precision-recall.png", "worst-pages.png"],
            Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal((900, 640), Size("precision-recall.png"));
        Assert.Equal((900, 640), Size("calibration.png"));

        // Black, outlined, nothing.
        Assert.Equal((170 + (3 * 84), 170 + (3 * 84)), Size("confusion.png"));
    }

    [Fact]
    public async Task Charts_WorstPages_AreThoseWithErrorsTheWorstFirst()
    {
        WriteThreePages();

        await Run("--charts", Folder);

        // The page of which everything was found is not there. "both" has a missed and a false box, "clean" a false one.
        var sheet = Picture("worst-pages.png");
        Assert.Equal((20 + (2 * 620), 88 + 904), (sheet.Width, sheet.Height));
        var (missed, wrong) = (Places(sheet, Orange), Places(sheet, Violet));
        Assert.All(missed, static place => Assert.True(place is { X: >= 318 and <= 382, Y: >= 420 and <= 504 }, $"{place}"));
        Assert.Equal((318, 380), (missed.Min(static p => p.X), missed.Max(static p => p.X)), Near);
        Assert.Contains(wrong, static place => place.X < 82);
        Assert.Contains(wrong, static place => place.X is > 640 and < 702);
        Assert.Empty(Places(sheet, Blue));
    }

    [Fact]
    public async Task Charts_FewerPages_AreTheWorst()
    {
        WriteThreePages();

        await Run("--charts", Folder, "--worst-pages", "1");

        var sheet = Picture("worst-pages.png");
        Assert.Equal(640, sheet.Width);
        Assert.NotEmpty(Places(sheet, Orange));
    }

    [Fact]
    public async Task Charts_NoErrors_LeavesASheetWithoutPages()
    {
        WritePage("right.png");
        WriteDataset(Image(1, "right.png"), Box(1, 1, 0, 0));

        var run = await Run("--charts", Folder);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal((640, 88), Size("worst-pages.png"));
    }

    [Fact]
    public async Task Charts_NoPageRead_AreDrawnAllTheSame()
    {
        WriteDataset(Image(1, "missing.png"), Box(1, 1, 0, 0));

        var run = await Run("--charts", Folder);

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(4, Directory.GetFiles(Folder).Length);
    }

    [Fact]
    public async Task Charts_OfAComparison_AreOnePictureWithBothCurves()
    {
        WriteThreePages();

        var plain = await Run("--compare", "rules", "rules");
        var drawn = await Run("--charts", Folder, "--compare", "rules", "rules");

        Assert.Equal((plain.ExitCode, plain.Output, string.Empty), (drawn.ExitCode, drawn.Output, drawn.Error));
        Assert.Equal([Path.Combine(Folder, "precision-recall.png")], Directory.GetFileSystemEntries(Folder));

        // The curve of the second lies on that of the first, and is drawn after it.
        var picture = Picture("precision-recall.png");
        Assert.Contains(Places(picture, Orange), static place => place.X < 600);
        Assert.Contains(Places(picture, (0, 0, 0)), static place => place.X > 600);
    }

    [Fact]
    public async Task Charts_UnwritableFolder_IsOneSentenceBeforeTheWork()
    {
        WriteThreePages();
        var file = _work.File("file");

        var run = await Run("--charts", file);
        var comparison = await Run("--charts", file, "--compare", "rules", "rules");

        Assert.Equal((1, string.Empty, $"redaction: {file} could not be written.\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(run, comparison);
        Assert.Equal(0, _detectors);
    }

    [Fact]
    public async Task Charts_UnwritablePicture_IsOneSentenceBeforeTheWork()
    {
        WriteThreePages();
        var taken = Directory.CreateDirectory(Path.Combine(Folder, "confusion.png")).FullName;

        var run = await Run("--charts", Folder);

        Assert.Equal((1, $"redaction: {taken} could not be written.\n"), (run.ExitCode, run.Error));
        Assert.Equal(0, _detectors);
    }

    [Fact]
    public async Task Charts_WouldReplaceAnImage_AreRefused()
    {
        WritePage("confusion.png");
        WriteDataset(Image(1, "confusion.png"), Box(1, 1, 0, 0));
        var before = File.ReadAllBytes(Path.Combine(_data.Path, "confusion.png"));

        var run = await Run("--charts", _data.Path);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("confusion.png is one of the documents and is not overwritten.", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(_data.Path, "confusion.png")));
    }

    [Theory]
    [InlineData("--worst-pages", "3")]
    [InlineData("--charts", "pictures", "--worst-pages", "0")]
    [InlineData("--charts", "pictures", "--worst-pages", "49")]
    [InlineData("--charts", "pictures", "--compare", "rules", "rules", "--worst-pages", "3")]
    public async Task Charts_OptionsThatDoNotFit_AreWrongUsage(params string[] options)
    {
        WriteThreePages();

        var run = await Run(options);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("redaction evaluate --help", run.Error, StringComparison.Ordinal);
    }

    private static string WithoutTimes(string table) =>
        string.Join('\n', table.Split('\n').Where(static line => !line.StartsWith("ms a page", StringComparison.Ordinal)));

    private static string Image(int id, string file) =>
        $$"""{"id": {{id}}, "file_name": "{{file}}", "width": 600, "height": 800}""";

    private static string Box(int image, int category, int left, int top) =>
        $$"""{"id": {{(image * 100) + left}}, "image_id": {{image}}, "category_id": {{category}}, "bbox": [{{left}}, {{top}}, 60, 80]}""";

    private static (int X, int Y)[] Places(Decoded picture, (byte, byte, byte) color) =>
    [
        .. Enumerable.Range(122, Math.Max(0, picture.Height - 122))
            .SelectMany(y => Enumerable.Range(0, picture.Width), static (y, x) => (X: x, Y: y))
            .Where(place => picture.Color(place.X, place.Y) == color),
    ];

    private static bool Near((int, int) first, (int, int) second) =>
        Math.Abs(first.Item1 - second.Item1) <= 2 && Math.Abs(first.Item2 - second.Item2) <= 2;

    /// <summary>Writes pages on which the detector, which finds the upper left tenth, makes no, two and one errors.</summary>
    private void WriteThreePages()
    {
        foreach (var name in (string[])["right.png", "both.png", "clean.png"])
        {
            WritePage(name);
        }

        WriteDataset(
            string.Join(", ", Image(1, "clean.png"), Image(2, "right.png"), Image(3, "both.png")),
            $"{Box(2, 1, 0, 0)}, {Box(3, 2, 300, 300)}");
    }

    private void WritePage(string name)
    {
        var layout = PixelLayout.Packed(600, 800, PixelFormat.Gray8);
        var pixels = new byte[layout.ByteCount];
        pixels.AsSpan().Fill(255);
        using var page = PageImage.Wrap(pixels, layout, PageSize.FromPoints(600, 800));
        using var file = File.Create(Path.Combine(_data.Path, name));
        PageOverlay.WritePng(page, [], file);
    }

    private void WriteDataset(string images, string boxes) => _data.File(
        "annotations.coco.json",
        $$"""
        {
          "categories": [{"id": 1, "name": "black"}, {"id": 2, "name": "outlined"}],
          "images": [{{images}}], "annotations": [{{boxes}}]
        }
        """);

    private (int Width, int Height) Size(string name) => (Picture(name).Width, Picture(name).Height);

    private Decoded Picture(string name) =>
        Decoded.Page(File.ReadAllBytes(Path.Combine(Folder, name)), PixelFormat.Bgra32);

    private async Task<CommandRun> Run(params string[] options)
    {
        string[] all = ["evaluate", "--dataset", Path.Combine(_data.Path, "annotations.coco.json"), .. options];
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var host = new Surroundings().Host(output, error) with
        {
            ImageFormats = [new ImageDocumentFormat()],
            CreateDetector = _ =>
            {
                _detectors++;
                return new FakeDetector();
            },
        };
        var exitCode = await CommandLine.RunAsync(all, host, TestContext.Current.CancellationToken);

        return new(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
