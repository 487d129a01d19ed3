using Redaction.Sdk.Geometry;
using Redaction.Sdk.Imaging.Tests.Support;

namespace Redaction.Sdk.Imaging.Tests;

public class PageOverlayTests
{
    private static readonly PageSize Size = PageSize.FromPoints(600, 300);

    public static TheoryData<PixelFormat> Formats => [.. Enum.GetValues<PixelFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void WritePng_NoMarks_IsThePageItself(PixelFormat format)
    {
        var layout = PixelLayout.Create(60, 30, (int)format.RowBytes(60) + 3, format);
        var pixels = new byte[layout.ByteCount];

        // The third channel: red where blue is first, and the other way round. Of bits, the first.
        pixels[format is PixelFormat.Gray1 or PixelFormat.Gray8 ? 0 : 2] = format is PixelFormat.Gray1 ? (byte)128 : (byte)200;
        using var page = PageImage.Wrap(pixels, layout, Size);

        var picture = Write(page);

        Assert.Equal((60, 30), (picture.Width, picture.Height));
        (byte, byte, byte) expected = format switch
        {
            PixelFormat.Gray1 => (255, 255, 255),
            PixelFormat.Gray8 => (200, 200, 200),
            PixelFormat.Bgr24 or PixelFormat.Bgra32 => (200, 0, 0),
            _ => (0, 0, 200),
        };
        Assert.Equal(expected, picture.Color(0, 0));
        Assert.Equal((0, 0, 0), picture.Color(1, 0));
    }

    [Theory]
    [InlineData(RedactionStyle.Black)]
    [InlineData(RedactionStyle.Gray)]
    [InlineData(RedactionStyle.Pixelated)]
    public void WritePng_Mark_TintsItsBoxAndLeavesTheRest(RedactionStyle style)
    {
        using var page = WhitePage();

        var picture = Write(page, new OverlayMark(Box<PagePoints>.FromEdges(200, 100, 400, 200), style, string.Empty));

        Assert.NotEqual((255, 255, 255), picture.Color(300, 150));
        Assert.NotEqual(picture.Color(300, 150), picture.Color(200, 150));
        Assert.Equal((255, 255, 255), picture.Color(190, 150));
        Assert.Equal((255, 255, 255), picture.Color(300, 90));
    }

    [Fact]
    public void WritePng_EveryStyle_HasItsOwnColor()
    {
        using var page = WhitePage();
        var colors = Enum.GetValues<RedactionStyle>().Select(style =>
            Write(page, new OverlayMark(Box<PagePoints>.FromEdges(200, 100, 400, 200), style, string.Empty)).Color(300, 150));

        Assert.Equal(Enum.GetValues<RedactionStyle>().Length, colors.Distinct().Count());
    }

    [Theory]
    [InlineData(200, 100)]
    [InlineData(0, 0)]
    [InlineData(590, 290)]
    [InlineData(-50, -50)]
    [InlineData(550, 0)]
    public void WritePng_Label_IsReadableAndOnThePage(double left, double top)
    {
        using var page = WhitePage();
        var box = Box<PagePoints>.FromSize(left, top, 60, 20);

        var plain = Write(page, new OverlayMark(box, RedactionStyle.Gray, string.Empty));
        var chip = Write(page, new OverlayMark(box, RedactionStyle.Gray, " "));
        var labelled = Write(page, new OverlayMark(box, RedactionStyle.Gray, "gray 0.93"));

        // Enough of the chip is on the page, and letters of another colour are on it.
        Assert.InRange(Differences(plain, labelled), 100, 2_000);
        Assert.NotEqual(chip.Pixels, labelled.Pixels);
        Assert.Contains(labelled.Pixels.Chunk(4).Zip(plain.Pixels.Chunk(4)), pair => pair.First is [0xB2, 0x72, 0x00, _] && pair.Second is not [0xB2, 0x72, 0x00, _]);
    }

    [Fact]
    public void WritePng_LabelsOfNeighbors_HideNoOtherBoxAndNoOtherLabel()
    {
        using var page = WhitePage();
        OverlayMark[] marks =
        [
            .. Enumerable.Range(0, 6).SelectMany(static row => Enumerable.Range(0, 8), static (row, column) => new OverlayMark(
                Box<PagePoints>.FromSize(40 + (column * 22), 100 + (row * 12), 20, 10), RedactionStyle.Gray, "gray 0.93")),
        ];

        var boxes = Write(page, [.. marks.Select(static mark => mark with { Label = string.Empty })]);
        var labelled = Write(page, marks);

        // Within the boxes, the two pictures are one, but for those at the end, which have room for a label of their own.
        var changed = Enumerable.Range(0, labelled.Width * labelled.Height)
            .Where(i => !labelled.Pixels.AsSpan(i * 4, 4).SequenceEqual(boxes.Pixels.AsSpan(i * 4, 4)))
            .Select(i => (X: i % labelled.Width * 600.0 / labelled.Width, Y: i / labelled.Width * 600.0 / labelled.Width))
            .ToArray();
        Assert.NotEmpty(changed);
        Assert.DoesNotContain(
            changed,
            place => marks.Any(mark => mark.Box.Left < 190 && place.X > mark.Box.Left + 1 && place.X < mark.Box.Right - 1
                && place.Y > mark.Box.Top + 1 && place.Y < mark.Box.Bottom - 1));
    }

    [Fact]
    public void WritePng_LongAndForeignLabel_DoesNotFail()
    {
        using var page = WhitePage();
        var mark = new OverlayMark(Box<PagePoints>.FromSize(10, 10, 20, 20), RedactionStyle.White, new string('x', 4_000) + "\n\0\uD800漢");

        Assert.Equal(600, Write(page, mark).Width);
    }

    [Fact]
    public void WritePng_LargePage_IsReduced()
    {
        var layout = PixelLayout.Packed(PageOverlay.MaximumSide * 2, 100, PixelFormat.Gray8);
        using var page = PageImage.Wrap(new byte[layout.ByteCount], layout, Size);

        var picture = Write(page);

        Assert.Equal((PageOverlay.MaximumSide, 50), (picture.Width, picture.Height));
    }

    [Fact]
    public void WritePng_Stream_StaysOpen()
    {
        using var page = WhitePage();
        using var stream = new MemoryStream();

        PageOverlay.WritePng(page, [], stream);
        PageOverlay.WritePng(page, [], stream);

        Assert.True(stream.CanWrite);
    }

    private static PageImage WhitePage()
    {
        var layout = PixelLayout.Packed(600, 300, PixelFormat.Gray8);
        var pixels = new byte[layout.ByteCount];
        pixels.AsSpan().Fill(255);

        return PageImage.Wrap(pixels, layout, Size);
    }

    private static Decoded Write(PageImage page, params OverlayMark[] marks)
    {
        using var stream = new MemoryStream();
        PageOverlay.WritePng(page, marks, stream);

        return Decoded.Page(stream.ToArray(), PixelFormat.Bgra32);
    }

    private static int Differences(Decoded first, Decoded second) =>
        first.Pixels.Chunk(4).Zip(second.Pixels.Chunk(4)).Count(pair => !pair.First.AsSpan().SequenceEqual(pair.Second));
}
