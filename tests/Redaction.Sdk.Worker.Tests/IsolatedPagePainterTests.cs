using Redaction.Sdk.Geometry;
using Redaction.Sdk.Imaging;
using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Worker.Tests;

public sealed class IsolatedPagePainterTests : IDisposable
{
    private const int Side = 160;

    private readonly string _folder = Directory.CreateTempSubdirectory("painter-").FullName;
    private readonly WorkerOptions _patient = new()
    {
        Pool = { Slots = 1, StartTime = TimeSpan.FromMinutes(2) },
        Limits = new() { Silence = TimeSpan.FromMinutes(2), Time = TimeSpan.FromMinutes(2) },
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task DrawAsync_Pages_ArePicturesWithTheirMarks()
    {
        using var painter = new IsolatedPagePainter(_patient.CreatePool(), _patient.Limits);
        var file = await WriteAsync("two.pdf");
        var mark = new OverlayMark(Box<PagePoints>.FromEdges(0, 0, 612, 792), RedactionStyle.Black, string.Empty);

        var pictures = await DrawAsync(painter, new(file, 2, []), new(file, 1, [mark]), new(file, 3, []));

        var (plain, marked) = (Decode(pictures[0]), Decode(pictures[1]));
        Assert.Equal((123, Side), (plain.Width, plain.Height));
        Assert.Equal((plain.Width, plain.Height), (marked.Width, marked.Height));
        Assert.All(plain.Pixels, static pixel => Assert.Equal(255, pixel));
        Assert.All(marked.Pixels, static pixel => Assert.True(pixel < 255));
        Assert.True(pictures[2].IsEmpty);
        Assert.Equal(
            pictures.Select(Text),
            (await DrawAsync(painter, new(file, 2, []), new(file, 1, [mark]), new(file, 3, []))).Select(Text));
    }

    [Fact]
    public async Task DrawAsync_FilesThatCannotBeRead_LeaveTheOthers()
    {
        using var painter = new IsolatedPagePainter(_patient.CreatePool(), _patient.Limits);
        var broken = Path.Combine(_folder, "broken.pdf");
        await File.WriteAllTextAsync(broken, "%PDF-1.7 and no more", TestContext.Current.CancellationToken);

        var pictures = await DrawAsync(
            painter, new(broken, 1, []), new(await WriteAsync("good.pdf"), 1, []), new(Path.Combine(_folder, "none"), 1, []));

        Assert.Equal([false, true, false], pictures.Select(static picture => !picture.IsEmpty));
    }

    [Theory]
    [InlineData("exit")]
    [InlineData("echo")]
    public async Task DrawAsync_WorkerThatFails_DrawsNothing(string poison)
    {
        var command = WorkerCommand.ForAssembly("PoisonWorker");
        command = command with { Arguments = [.. command.Arguments, "always", poison] };
        using var painter = new IsolatedPagePainter(new(command, _patient.Pool), _patient.Limits);

        var pictures = await DrawAsync(painter, new("a", 1, []), new("b", 1, []));

        Assert.Equal([true, true], pictures.Select(static picture => picture.IsEmpty));
    }

    private static Task<IReadOnlyList<ReadOnlyMemory<byte>>> DrawAsync(
        IsolatedPagePainter painter, params PageToDraw[] pages) =>
        painter.DrawAsync(pages, Side, TestContext.Current.CancellationToken).AsTask();

    private static (int Width, int Height, byte[] Pixels) Decode(ReadOnlyMemory<byte> png)
    {
        using var document = new ImageDocumentFormat().Open(png, new(), TestContext.Current.CancellationToken);
        using var page = document.RenderPage(1, new(), TestContext.Current.CancellationToken);

        return (page.Layout.Width, page.Layout.Height, page.Pixels.ToArray());
    }

    private static string Text(ReadOnlyMemory<byte> picture) => Convert.ToHexString(picture.Span);

    private async Task<string> WriteAsync(string name)
    {
        var pdf = new TestPdf();
        pdf.Page(string.Empty, keys: "/MediaBox[0 0 612 792]");
        pdf.Page(string.Empty, keys: "/MediaBox[0 0 612 792]");
        var path = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(path, pdf.ToBytes(), TestContext.Current.CancellationToken);

        return path;
    }
}
