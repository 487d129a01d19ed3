using Redaction.Sdk.Geometry;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>Whether the box around the ink of a glyph is where its pixels are.</summary>
public sealed class GlyphInkTests(SharedReader reader)
{
    // Page points. A pixel at 300 dpi is 0.24; anti-aliasing takes up to one at each side.
    private const double Slack = 0.6;
    private const int NearPixels = 2;

    private static readonly PageRenderSettings Settings = new() { Dpi = 300 };

    [Theory]
    [InlineData("BT /F 24 Tf 100 600 Td (Sphinx of quartz, judge my vow 0123) Tj ET", "")]
    [InlineData("BT /F 24 Tf 100 600 Td (Sphinx of quartz, judge my vow 0123) Tj ET", "/Rotate 90")]
    [InlineData("BT /F 12 Tf 0 2 -2 0 300 200 Tm (Sphinx of quartz, judge my vow) Tj ET", "/UserUnit 1.5")]
    [InlineData("0.5 0 0 2 0 0 cm BT /F 24 Tf 120 Tz 3 Ts 100 200 Td [(Sphinx) -500 (of quartz, judge my vow)] TJ ET", "")]
    public void ReadStructure_DrawnText_HasInkBoxesWhereItsPixelsAre(string content, string keys)
    {
        using var document = reader.Open(new TestPdf().Page(content, $"/MediaBox[0 0 612 792]{keys}").ToBytes());

        Assert.Equal((0, 0), Check(document, 1, out var glyphs));
        Assert.True(glyphs > 20);
    }

    [Theory]
    [InlineData("letter.pdf")]
    [InlineData("memo-styles.pdf")]
    public void ReadStructure_SampleDocument_HasInkBoxesWhereItsPixelsAre(string file)
    {
        using var document = reader.Open(File.ReadAllBytes(Path.Combine(Folders.Samples, file)));

        Assert.Equal((0, 0), Check(document, 1, out var glyphs));
        Assert.True(glyphs > 20);
    }

    /// <summary>Court documents with many kinds of fonts.</summary>
    [Fact]
    public void ReadStructure_CourtDocuments_HaveInkBoxesWhereTheirPixelsAre()
    {
        var (outside, loose, all) = (0, 0, 0);
        foreach (var path in Directory.EnumerateFiles(RealFiles.Folder("leaks/x-ray"), "*.pdf").Order())
        {
            using var document = reader.Open(File.ReadAllBytes(path));
            var (more, looser) = Check(document, 1, out var count);
            (outside, loose, all) = (outside + more, loose + looser, all + count);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{all} glyphs, {loose} loose, {outside} pixels outside.");
        Assert.Equal(0, outside);
        Assert.True(loose < 0.01 * all);
    }

    // Counts the dark pixels that lie in no box, and the boxes that are larger than the pixels in them.
    private static (int Outside, int Loose) Check(PdfDocument document, int pageNumber, out int glyphs)
    {
        var token = TestContext.Current.CancellationToken;
        var page = document.ReadStructure(pageNumber, Timeout.InfiniteTimeSpan, token);
        var (outside, loose) = (0, 0);
        glyphs = 0;
        foreach (var run in page.Elements.Where(IsPlainText).Take(40))
        {
            Box<PagePoints>[] inks = [.. page.Characters
                .Where(c => c.Element == run.Index && c.Ink.Area > 0).Select(static c => c.Ink)];
            int[] others = [.. page.Elements.Select(static e => e.Index).Where(index => index != run.Index)];
            using var image = document.RenderRegion(pageNumber, Grow(run.Bounds), others, Settings, token);
            var inside = new bool[image.Layout.Width, image.Layout.Height];
            loose += inks.Count(ink => IsLoose(image, ink, inside));
            outside += CountOutside(image, inside);
            glyphs += inks.Length;
        }

        return (outside, loose);
    }

    private static bool IsPlainText(PageElement element) =>
        element is { Kind: PageElementKind.Text, IsHidden: false, Annotation: null, Clip: null } &&
        element.Fill is { Red: < 128, Green: < 128, Blue: < 128, IsOpaque: true } &&
        element.Bounds.Area > 0 && element.Bounds == element.UnclippedBounds;

    private static Box<PagePoints> Grow(Box<PagePoints> box) =>
        Box<PagePoints>.FromEdges(box.Left - 5, box.Top - 5, box.Right + 5, box.Bottom + 5);

    private static bool IsLoose(PageImage image, Box<PagePoints> ink, bool[,] inside)
    {
        var pixels = image.ToPage.Inverse().Apply(ink);
        var (left, top) = ((int)Math.Max(0, pixels.Left), (int)Math.Max(0, pixels.Top));
        var right = (int)Math.Min(image.Layout.Width, Math.Ceiling(pixels.Right));
        var bottom = (int)Math.Min(image.Layout.Height, Math.Ceiling(pixels.Bottom));
        var (x0, y0, x1, y1) = (int.MaxValue, int.MaxValue, 0, 0);
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                inside[x, y] = true;
                if (IsDark(image, x, y))
                {
                    (x0, y0, x1, y1) = (Math.Min(x0, x), Math.Min(y0, y), Math.Max(x1, x + 1), Math.Max(y1, y + 1));
                }
            }
        }

        var gap = new[] { x0 - left, y0 - top, right - x1, bottom - y1 }.Max();

        return gap * image.ToPage.M11 > Slack;
    }

    private static int CountOutside(PageImage image, bool[,] inside)
    {
        var count = 0;
        for (var y = 0; y < image.Layout.Height; y++)
        {
            for (var x = 0; x < image.Layout.Width; x++)
            {
                count += IsDark(image, x, y) && !IsNear(inside, x, y) ? 1 : 0;
            }
        }

        return count;
    }

    private static bool IsNear(bool[,] inside, int x, int y)
    {
        var (lastX, lastY) = (inside.GetLength(0) - 1, inside.GetLength(1) - 1);
        for (var nextX = Math.Max(0, x - NearPixels); nextX <= Math.Min(lastX, x + NearPixels); nextX++)
        {
            for (var nextY = Math.Max(0, y - NearPixels); nextY <= Math.Min(lastY, y + NearPixels); nextY++)
            {
                if (inside[nextX, nextY])
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsDark(PageImage image, int x, int y) =>
        image.Pixels.Span[(y * image.Layout.Stride) + x] < 128;
}
