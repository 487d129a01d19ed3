using Redaction.Sdk.Geometry;
using Redaction.Sdk.Imaging.Tests.Support;

namespace Redaction.Sdk.Imaging.Tests;

public sealed class ReviewSheetTests
{
    // Where the first page is, and that a page of 600 x 800 points has a pixel for a point there.
    private const int Left = 20;
    private const int Top = 122;

    private static readonly Box<PagePoints> Box = Box<PagePoints>.FromEdges(100, 200, 500, 400);

    public static TheoryData<ReviewKind> Kinds => [.. Enum.GetValues<ReviewKind>()];

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(4, 4, 1)]
    [InlineData(5, 4, 2)]
    [InlineData(ReviewSheet.MaximumPages, 4, 12)]
    public void WritePng_Pages_AreInRowsOfFour(int pages, int columns, int rows)
    {
        using var sheet = new ReviewSheet(pages, "title");

        var picture = Write(sheet);

        Assert.Equal((20 + (columns * 620), 88 + (rows * 904)), (picture.Width, picture.Height));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Add_Mark_HasTheColorOfItsKindOnTheEdgesOfItsBoxAlone(ReviewKind kind)
    {
        var picture = Draw(new ReviewMark(Box, kind));

        var places = Places(picture, ColorOf(kind));
        Assert.NotEmpty(places);
        Assert.All(places, static place => Assert.True(
            Math.Min(Math.Abs(place.X - 100), Math.Abs(place.X - 500)) <= 2
                || Math.Min(Math.Abs(place.Y - 200), Math.Abs(place.Y - 400)) <= 2,
            $"{place}"));
        Assert.Equal((100, 500), (places.Min(static p => p.X) + 1, places.Max(static p => p.X)), Near);
        Assert.Equal((200, 400), (places.Min(static p => p.Y) + 1, places.Max(static p => p.Y)), Near);
    }

    [Theory]
    [InlineData(ReviewKind.Truth, false)]
    [InlineData(ReviewKind.Found, false)]
    [InlineData(ReviewKind.Missed, true)]
    [InlineData(ReviewKind.False, true)]
    public void Add_Errors_AreTinted(ReviewKind kind, bool isTinted)
    {
        var picture = Draw(new ReviewMark(Box, kind));

        Assert.Equal(isTinted, picture.Color(Left + 300, Top + 300) != (255, 255, 255));
        Assert.Equal((255, 255, 255), picture.Color(Left + 300, Top + 450));
    }

    [Fact]
    public void Add_Kinds_DifferByTheirLinesToo()
    {
        string[] lines =
        [
            .. Enum.GetValues<ReviewKind>().Select(kind => Runs(Draw(new ReviewMark(Box, kind)), ColorOf(kind))),
        ];

        Assert.Equal(lines.Length, lines.Distinct().Count());
        Assert.Equal(["400 | ", "7 | 5", "4 14 | 4", "3 | 3"], lines);
    }

    [Fact]
    public void Add_BoxFoundExactly_ShowsBothKinds()
    {
        var picture = Draw(new ReviewMark(Box, ReviewKind.Found), new ReviewMark(Box, ReviewKind.Truth));

        Assert.NotEmpty(Places(picture, ColorOf(ReviewKind.Truth)));
        Assert.NotEmpty(Places(picture, ColorOf(ReviewKind.Found)));
    }

    [Fact]
    public void Add_MarkBeyondThePage_StaysOnThePage()
    {
        using var page = WhitePage(600, 800);
        using var plain = new ReviewSheet(2, string.Empty);
        using var marked = new ReviewSheet(2, string.Empty);
        plain.Add(page, string.Empty, []);
        marked.Add(page, string.Empty, [new(Box<PagePoints>.FromEdges(-900, 100, 1_900, 200), ReviewKind.Missed)]);

        var (first, second) = (Write(plain), Write(marked));

        Assert.NotEqual(first.Color(Left + 300, Top + 150), second.Color(Left + 300, Top + 150));
        Assert.Equal(first.Color(Left - 5, Top + 150), second.Color(Left - 5, Top + 150));
        Assert.Equal(first.Color(Left + 610, Top + 150), second.Color(Left + 610, Top + 150));
    }

    [Theory]
    [InlineData(1_200, 1_600, 600, 800)]
    [InlineData(1_000, 100, 600, 60)]
    [InlineData(85, 1_700, 42, 850)]
    public void Add_Page_KeepsItsProportions(int width, int height, int drawnWidth, int drawnHeight)
    {
        using var page = WhitePage(width, height);
        using var sheet = new ReviewSheet(1, string.Empty);
        sheet.Add(page, string.Empty, []);

        var places = Places(Write(sheet), (255, 255, 255));

        // A frame is drawn on the edge.
        var (right, bottom) = (places.Max(static p => p.X) + 1, places.Max(static p => p.Y) + 1);
        Assert.InRange(right, drawnWidth - 2, drawnWidth);
        Assert.InRange(bottom, drawnHeight - 2, drawnHeight);
    }

    [Fact]
    public void Add_LongAndForeignCaption_StaysAboveItsPage()
    {
        using var page = WhitePage(600, 800);
        using var plain = new ReviewSheet(2, string.Empty);
        using var named = new ReviewSheet(2, string.Empty);
        plain.Add(page, string.Empty, []);
        named.Add(page, new string('W', 4_000) + "\n\0\uD800漢: 3 missed", []);

        var (first, second) = (Write(plain), Write(named));

        var changed = Enumerable.Range(0, first.Width * first.Height)
            .Where(i => !first.Pixels.AsSpan(i * 4, 4).SequenceEqual(second.Pixels.AsSpan(i * 4, 4)))
            .Select(i => (X: i % first.Width, Y: i / first.Width))
            .ToArray();
        Assert.True(changed.Length > 1_000);
        Assert.InRange(changed.Min(static p => p.X), Left, Left + 20);
        Assert.InRange(changed.Max(static p => p.X), Left + 550, Left + 600);
        Assert.All(changed, static p => Assert.InRange(p.Y, Top - 34, Top - 1));
    }

    [Fact]
    public void Add_FullSheet_Throws()
    {
        using var page = WhitePage(60, 80);
        using var sheet = new ReviewSheet(1, "title");
        sheet.Add(page, "one", []);

        Assert.Throws<InvalidOperationException>(() => sheet.Add(page, "two", []));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(ReviewSheet.MaximumPages + 1)]
    public void Constructor_PagesOutOfRange_Throws(int pages) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReviewSheet(pages, "title"));

    private static (byte R, byte G, byte B) ColorOf(ReviewKind kind) => kind switch
    {
        ReviewKind.Truth => (0x00, 0x72, 0xB2),
        ReviewKind.Found => (0x00, 0x9E, 0x73),
        ReviewKind.Missed => (0xD5, 0x5E, 0x00),
        _ => (0x7B, 0x3F, 0xE4),
    };

    private static Decoded Draw(params ReviewMark[] marks)
    {
        using var page = WhitePage(600, 800);
        using var sheet = new ReviewSheet(1, string.Empty);
        sheet.Add(page, string.Empty, marks);

        return Write(sheet);
    }

    private static PageImage WhitePage(int width, int height)
    {
        var layout = PixelLayout.Packed(width, height, PixelFormat.Gray8);
        var pixels = new byte[layout.ByteCount];
        pixels.AsSpan().Fill(255);

        return PageImage.Wrap(pixels, layout, PageSize.FromPoints(width, height));
    }

    private static Decoded Write(ReviewSheet sheet)
    {
        using var stream = new MemoryStream();
        sheet.WritePng(stream);

        return Decoded.Page(stream.ToArray(), PixelFormat.Bgra32);
    }

    /// <summary>Finds the pixels of a color, from the corner of the first page; the legend is left out.</summary>
    private static (int X, int Y)[] Places(Decoded picture, (byte, byte, byte) color) =>
    [
        .. Enumerable.Range(Top, picture.Height - Top)
            .SelectMany(y => Enumerable.Range(0, picture.Width), static (y, x) => (x, y))
            .Where(place => picture.Color(place.x, place.y) == color)
            .Select(static place => (place.x - Left, place.y - Top)),
    ];

    /// <summary>Tells how long the dashes and the gaps on the upper edge of the box are.</summary>
    private static string Runs(Decoded picture, (byte, byte, byte) color)
    {
        List<(bool IsDash, int Length)> runs = [];
        for (var x = 100; x < 500; x++)
        {
            var isDash = picture.Color(Left + x, Top + 200) == color;
            var goesOn = runs.Count > 0 && runs[^1].IsDash == isDash;
            runs.Add((isDash, goesOn ? runs[^1].Length + 1 : 1));
            if (goesOn)
            {
                runs.RemoveAt(runs.Count - 2);
            }
        }

        // The first and the last are cut off at the corners.
        var whole = runs.Count == 1 ? runs : runs[1..^1];
        string Lengths(bool dashes) => string.Join(
            ' ', whole.Where(run => run.IsDash == dashes).Select(static run => run.Length).Distinct().Order());

        return $"{Lengths(dashes: true)} | {Lengths(dashes: false)}";
    }

    private static bool Near((int, int) first, (int, int) second) =>
        Math.Abs(first.Item1 - second.Item1) <= 2 && Math.Abs(first.Item2 - second.Item2) <= 2;
}
