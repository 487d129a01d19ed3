using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Stamps: words in a frame, received stamps with dates and initials, seals.</summary>
internal static class StampPainter
{
    private static readonly string[] Words =
        ["RECEIVED", "CONFIDENTIAL", "COPY", "SECRET", "DECLASSIFIED", "AFSCHRIFT", "INGEKOMEN", "FILED", "APPROVED", "ORIGINAL", "DRAFT", "UNCLASSIFIED", "RELEASED IN PART"];

    public static void Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var ink = random.Chance(0.5) ? Colors.Gray(random, 0, 80) : SKColor.FromHsv(random.Pick(0f, 220f, 280f, 120f), 80, random.Between(45f, 80f));
        ink = ink.WithAlpha((byte)random.Between(150, 255));
        sheet.Canvas.Save();
        sheet.Canvas.RotateDegrees(random.Chance(0.4) ? 0 : random.Between(-14f, 14f), area.MidX, area.MidY);
        switch (random.Below(4))
        {
            case 0:
                Word(sheet, area, ink, isFramed: true);
                break;
            case 1:
                Word(sheet, area, ink, isFramed: false);
                break;
            case 2:
                Received(sheet, area, ink);
                break;
            default:
                Seal(sheet, area, ink);
                break;
        }

        sheet.Canvas.Restore();
    }

    private static void Word(Sheet sheet, SKRect area, SKColor ink, bool isFramed)
    {
        var random = sheet.Random;
        var family = sheet.Family(FontRole.Sans);
        var text = random.Pick<string>(Words);
        var size = Math.Min(area.Height * 0.6f, 22);
        var style = sheet.Style(family.Bold, size, ink);
        var width = style.Measure(text);
        var left = area.MidX - (width / 2);
        sheet.Draw(style, left, area.MidY + (size * 0.36f), text);
        if (isFramed)
        {
            SKRect frame = new(left - 5, area.MidY - (size * 0.65f), left + width + 5, area.MidY + (size * 0.65f));
            sheet.Frame(frame, ink, random.Between(0.6f, 2.2f));
            if (random.Chance(0.3))
            {
                frame.Inflate(2.5f, 2.5f);
                sheet.Frame(frame, ink, 0.6f);
            }
        }
    }

    private static void Received(Sheet sheet, SKRect area, SKColor ink)
    {
        var random = sheet.Random;
        var small = sheet.Style(sheet.Family(FontRole.Sans).Regular, Math.Max(4, area.Height * 0.13f), ink);
        var date = sheet.Style(sheet.Family(FontRole.Mono).Bold, Math.Max(6, area.Height * 0.25f), ink);
        sheet.Frame(area, ink, random.Between(0.6f, 1.6f));
        sheet.Rule(area.Left, area.Top + (area.Height * 0.3f), area.Right, area.Top + (area.Height * 0.3f), ink, 0.5f);
        sheet.Draw(small, area.Left + 3, area.Top + (area.Height * 0.2f), random.Pick<string>(Words) + "   " + sheet.Text.Word().ToUpperInvariant());
        sheet.Draw(date, area.Left + (area.Width * 0.15f), area.Top + (area.Height * 0.62f), sheet.Text.Date().ToUpperInvariant());
        sheet.Draw(small, area.Left + 3, area.Bottom - 3, sheet.Text.Title(2).ToUpperInvariant());
        if (random.Chance(0.6))
        {
            Scribble.Signature(sheet, SKRect.Create(area.MidX, area.Top, area.Width * 0.4f, area.Height));
        }
    }

    private static void Seal(Sheet sheet, SKRect area, SKColor ink)
    {
        var radius = Math.Min(area.Width, area.Height) / 2;
        foreach (var share in new[] { 1f, 0.93f, 0.65f })
        {
            using SKPath ring = new();
            ring.AddCircle(area.MidX, area.MidY, radius * share);
            sheet.Stroke(ring, ink, share == 1 ? 1.2f : 0.6f);
        }

        var style = sheet.Style(sheet.Family(FontRole.Serif).Bold, radius * 0.22f, ink);
        const int Letters = 16;
        for (var i = 0; i < Letters; i++)
        {
            sheet.Canvas.Save();
            sheet.Canvas.RotateDegrees(i * 360f / Letters, area.MidX, area.MidY);
            sheet.Draw(style, area.MidX - (radius * 0.05f), area.MidY - (radius * 0.7f), ((char)('A' + sheet.Random.Below(26))).ToString());
            sheet.Canvas.Restore();
        }

        LogoPainter.Draw(sheet, SKRect.Create(area.MidX - (radius * 0.35f), area.MidY - (radius * 0.35f), radius * 0.7f, radius * 0.7f));
    }
}
