using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>What looks like a redaction and is part of a document; drawn in the plane of the sheet.</summary>
internal static class SheetConfusers
{
    private static readonly Dictionary<ConfuserKind, Action<Sheet>> ByKind = new()
    {
        [ConfuserKind.TableCells] = sheet => Place(sheet, 120, 420, 40, 160, (s, area) => TablePainter.Draw(s, area)),
        [ConfuserKind.FormFields] = FormFields,
        [ConfuserKind.SectionBars] = sheet => Place(sheet, 100, 540, 9, 22, FormPainter.SectionBar),
        [ConfuserKind.ChartBars] = sheet => Place(sheet, 140, 400, 90, 220, ChartPainter.Draw),
        [ConfuserKind.Barcodes] = sheet => Place(sheet, 50, 160, 14, 60, BarcodePainter.Draw),
        [ConfuserKind.Stamps] = Stamps,
        [ConfuserKind.Photos] = sheet => Place(sheet, 40, 240, 40, 240, PhotoPainter.Draw),
        [ConfuserKind.Highlights] = TextMarks.Highlights,
        [ConfuserKind.Signatures] = Signatures,
        [ConfuserKind.Logos] = sheet => Place(sheet, 20, 70, 20, 70, LogoPainter.Draw),
        [ConfuserKind.Bands] = Bands,
        [ConfuserKind.Rules] = TextMarks.Rules,
        [ConfuserKind.Links] = TextMarks.Links,
        [ConfuserKind.TextFrames] = TextFrames.Draw,
        [ConfuserKind.MarginNotes] = MarginNotes.Draw,
    };

    public static void Draw(ConfuserKind kind, Sheet sheet)
    {
        if (ByKind.TryGetValue(kind, out var draw))
        {
            draw(sheet);
        }
    }

    private static void Place(
        Sheet sheet, float leastWidth, float mostWidth, float leastHeight, float mostHeight, Action<Sheet, SKRect> draw)
    {
        var (width, height) = (sheet.Random.Between(leastWidth, mostWidth), sheet.Random.Between(leastHeight, mostHeight));
        if (FreeSpace.Find(sheet, width, height) is { } area)
        {
            draw(sheet, area);
        }
    }

    private static void FormFields(Sheet sheet)
    {
        var look = FormLook.Of(sheet);
        for (var i = 0; i < sheet.Random.Between(1, 4); i++)
        {
            if (sheet.Random.Chance(0.25))
            {
                Place(sheet, 60, 260, 50, 260, (s, area) => FormPainter.TickList(s, area, look));
                continue;
            }

            Place(sheet, 60, 400, 14, 32, (s, area) =>
            {
                switch (s.Random.Below(4))
                {
                    case 0:
                        FormPainter.Fields(s, area, look);
                        break;
                    case 1:
                        FormPainter.Lines(s, area, look);
                        break;
                    case 2:
                        FormPainter.Ticks(s, area, look);
                        break;
                    default:
                        // A field that nobody filled in, with its name before it.
                        s.StartBlock();
                        var x = s.WriteLine(look.Label, area.Left, area.MidY + 3, s.Text.Title(2) + ":");
                        s.Frame(new(x + 4, area.Top, x + 4 + s.Random.Between(30f, 120f), area.Top + s.Random.Between(9f, 18f)), look.Line, look.LineWidth);
                        break;
                }
            });
        }
    }

    private static void Stamps(Sheet sheet)
    {
        for (var i = 0; i < sheet.Random.Between(1, 2); i++)
        {
            var (width, height) = (sheet.Random.Between(60f, 170f), sheet.Random.Between(20f, 70f));
            StampPainter.Draw(sheet, sheet.Random.Chance(0.6) && FreeSpace.Find(sheet, width, height) is { } free
                ? free
                : FreeSpace.Anywhere(sheet, width, height));
        }
    }

    private static void Signatures(Sheet sheet)
    {
        var random = sheet.Random;
        for (var i = 0; i < random.Between(1, 3); i++)
        {
            var area = FreeSpace.Anywhere(sheet, random.Between(25f, 130f), random.Between(10f, 50f));
            if (random.Chance(0.5))
            {
                var hand = sheet.Style(sheet.Fonts.Pick(FontRole.Hand, random).Regular, random.Between(11f, 22f), Scribble.Ink(random));
                sheet.Draw(hand, area.Left, area.Bottom, random.Chance(0.5) ? sheet.Text.FileNumber() : sheet.Text.Title(2));
            }
            else
            {
                Scribble.Signature(sheet, area);
            }
        }
    }

    private static void Bands(Sheet sheet)
    {
        var random = sheet.Random;
        var color = random.Chance(0.3) ? Colors.Gray(random, 0, 120) : Colors.House(random);
        var thickness = random.Between(2f, 26f);
        switch (random.Below(4))
        {
            case 0:
                sheet.Fill(new SKRect(0, 0, sheet.Width, thickness), color);
                break;
            case 1:
                sheet.Fill(SKRect.Create(random.Between(0f, 25f), random.Between(0f, 200f), random.Between(3f, 9f), random.Between(60f, 500f)), color);
                break;
            case 2:
                sheet.Fill(new SKRect(0, sheet.Height - thickness, sheet.Width, sheet.Height), color);
                break;
            default:
                var y = random.Between(20f, 110f);
                sheet.Fill(new SKRect(30, y, sheet.Width - 30, y + Math.Min(thickness, 5)), color);
                break;
        }
    }
}
