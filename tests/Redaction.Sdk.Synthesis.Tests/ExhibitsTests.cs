using SkiaSharp;

namespace Redaction.Sdk.Synthesis.Tests;

public sealed class ExhibitsTests : IDisposable
{
    private static readonly FontLibrary Fonts = new(FontFiles.SystemFolders);
    private static readonly Lexicon Lexicon = new([]);
    private readonly SKBitmap _bitmap = new(600, 800, SKColorType.Bgra8888, SKAlphaType.Opaque);

    public static TheoryData<ConfuserKind> Kinds { get; } =
        [.. Enum.GetValues<ConfuserKind>().Where(kind => kind >= ConfuserKind.Diagrams)];

    public void Dispose() => _bitmap.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_EmptySheet_PaintsWhereItReserved(ConfuserKind kind)
    {
        for (ulong seed = 0; seed < 15; seed++)
        {
            using SKCanvas canvas = new(_bitmap);
            using var sheet = SheetOn(canvas, seed);
            var place = Exhibits.Reserve(kind, sheet);

            Assert.True(place is { Left: >= 0, Top: >= 0, Right: <= 600, Bottom: <= 800 }, $"seed {seed}: {place}");
            Exhibits.Draw(kind, sheet, place.Value);
            Assert.True(HasInk(place.Value), $"seed {seed}");
            Assert.Empty(sheet.Redactions);
        }
    }

    [Fact]
    public void Paragraph_ReservedPlaces_FlowsAroundThem()
    {
        for (ulong seed = 0; seed < 40; seed++)
        {
            using SKCanvas canvas = new(_bitmap);
            using var sheet = SheetOn(canvas, seed);
            Exhibits.Reserve(ConfuserKind.Diagrams, sheet);
            Exhibits.Reserve(ConfuserKind.Cards, sheet);
            var style = sheet.Style(sheet.Family(FontRole.Sans).Regular, sheet.Random.Between(6f, 12f));
            TextColumn column = new(sheet, 50, 550, 30, 780);
            column.Paragraph(style, sheet.Text.Sentences(3000), TextAlignment.Left);

            Assert.True(column.IsFull);
            Assert.DoesNotContain(sheet.Words, word => sheet.Reserved.Any(place => SKRect.Inflate(place, 0, -3).IntersectsWith(word.Box)));
        }
    }

    [Fact]
    public void Reserve_KindThatStandsInText_NeedsNoPlace()
    {
        using SKCanvas canvas = new(_bitmap);
        using var sheet = SheetOn(canvas, 1);

        Assert.Null(Exhibits.Reserve(ConfuserKind.Links, sheet));
    }

    private Sheet SheetOn(SKCanvas canvas, ulong seed)
    {
        canvas.Clear(SKColors.White);
        SeededRandom random = new(seed);

        return new(canvas, new(_bitmap.Width, _bitmap.Height), random, Fonts, new(Lexicon, Lexicon.Pick(random), random));
    }

    private bool HasInk(SKRect place) => Enumerable.Range((int)place.Top, (int)place.Height)
        .Any(y => Enumerable.Range((int)place.Left, (int)place.Width).Any(x => _bitmap.GetPixel(x, y) != SKColors.White));
}
