using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>What readers and writers do to lines of text that stay readable.</summary>
internal static class TextMarks
{
    /// <summary>A highlighter over words.</summary>
    public static void Highlights(Sheet sheet)
    {
        var random = sheet.Random;
        var lines = TextLine.Of(sheet.Words);
        if (lines.Count == 0)
        {
            return;
        }

        var color = random.Chance(0.7)
            ? SKColor.FromHsv(random.Between(50f, 130f), random.Between(30f, 90f), 100)
            : Colors.Gray(random, 190, 230);
        using SKPaint paint = new() { Color = color, BlendMode = SKBlendMode.Multiply };
        for (var i = 0; i < random.Between(1, 6); i++)
        {
            var line = random.PickFrom(lines);
            var first = random.Below(line.Words.Count);
            var box = line.Span(first, random.Between(1, line.Words.Count - first));
            box.Inflate(1, random.Between(-1f, 2f));
            sheet.Canvas.DrawRect(box, paint);
        }
    }

    /// <summary>Frames around links and citations, as typesetting programs draw them: all of them alike.</summary>
    public static void Links(Sheet sheet)
    {
        var random = sheet.Random;
        var color = random.Chance(0.8) ? SKColor.FromHsv(random.Pick(0f, 120f, 180f, 240f), random.Between(60f, 100f), random.Between(70f, 100f)) : Colors.Gray(random, 0, 120);
        var width = random.Between(0.4f, 1f);
        var share = random.Between(0.02f, 0.3f);
        foreach (var line in TextLine.Of(sheet.Words))
        {
            for (var first = 0; first < line.Words.Count; first++)
            {
                if (random.Chance(share))
                {
                    var box = line.Span(first, Math.Min(random.Between(1, 3), line.Words.Count - first));
                    box.Inflate(random.Between(0.3f, 1f), random.Between(-0.5f, 0.8f));
                    sheet.Frame(box, color, width);
                    first += 2;
                }
            }
        }
    }

    /// <summary>Underlines, lines through words, brackets, and frames around words.</summary>
    public static void Rules(Sheet sheet)
    {
        var random = sheet.Random;
        var lines = TextLine.Of(sheet.Words);
        if (lines.Count == 0)
        {
            return;
        }

        for (var i = 0; i < random.Between(1, 7); i++)
        {
            var line = random.PickFrom(lines);
            var first = random.Below(line.Words.Count);
            Mark(sheet, line.Span(first, random.Between(1, line.Words.Count - first)), line.Size);
        }
    }

    private static void Mark(Sheet sheet, SKRect box, float size)
    {
        var random = sheet.Random;
        var ink = random.Chance(0.6) ? Colors.Black : Scribble.Ink(random);
        var width = random.Between(0.4f, size * 0.16f);
        switch (random.Below(6))
        {
            case 0 or 1:
                sheet.Rule(box.Left, box.Bottom - 1, box.Right, box.Bottom - 1, ink, width);
                break;
            case 2:
                sheet.Rule(box.Left, box.MidY, box.Right, box.MidY, ink, width);
                break;
            case 3:
                Bracket(sheet, box.Left - 2, 1.5f, box, ink, width);
                Bracket(sheet, box.Right + 2, -1.5f, box, ink, width);
                break;
            case 4:
                sheet.Rule(box.Left, box.Top, box.Right, box.Top, ink, width);
                sheet.Rule(box.Left, box.Bottom, box.Right, box.Bottom, ink, width);
                break;
            default:
                // A frame, or a ring by hand, around words that can be read.
                box.Inflate(2, 1.5f);
                using (SKPath ring = new())
                {
                    ring.AddRoundRect(box, random.Chance(0.5) ? 0 : box.Height / 2, box.Height / 2);
                    sheet.Stroke(ring, ink, Math.Min(width, 1.2f));
                }

                break;
        }
    }

    private static void Bracket(Sheet sheet, float x, float foot, SKRect box, SKColor ink, float width)
    {
        sheet.Rule(x, box.Top, x, box.Bottom, ink, width);
        sheet.Rule(x, box.Top, x + foot, box.Top, ink, width);
        sheet.Rule(x, box.Bottom, x + foot, box.Bottom, ink, width);
    }
}
