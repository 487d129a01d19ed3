using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Slips that go with a paper from desk to desk: columns of tick boxes with names and errands, lines for dates.</summary>
internal static class RoutingSlipPainter
{
    private static readonly string[] Heads = ["ROUTING SLIP", "TRANSMITTAL SLIP", "ROUTING AND RECORD SHEET", "Action desired", "Omloop", "Ter afdoening", "CHECK LIST"];
    private static readonly string[] Errands =
        ["Acknowledge", "Bring file", "Call me", "Correct", "Deadline", "Discontinue", "Expedite", "File", "For information", "Initial & return", "Note and return",
        "Open case", "Prepare reply", "Recharge", "Return", "See me", "Send to", "Submit report by", "Type", "Approval", "Comment", "Signature", "Agent", "Steno", "Clerk", "CC"];

    public static void Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var look = new SlipLook(sheet, random.Between(6.5f, 12f));
        var y = area.Top;
        sheet.StartBlock();
        sheet.WriteLine(look.Head, area.Left + (random.Chance(0.5) ? 0 : area.Width * 0.3f), y + look.Head.Size, random.Pick<string>(Heads));
        y += look.Head.Size * 1.8f;
        while (y < area.Bottom - look.Step)
        {
            var height = Math.Min(area.Bottom - y, look.Step * random.Between(3, 12));
            switch (random.Below(6))
            {
                case 0:
                    Lines(sheet, look, SKRect.Create(area.Left, y, area.Width, height));
                    break;
                case 1:
                    Grid(sheet, look, SKRect.Create(area.Left, y, area.Width, height));
                    break;
                default:
                    Ticks(sheet, look, SKRect.Create(area.Left, y, area.Width, height));
                    break;
            }

            y += height + random.Between(2f, 10f);
        }

        if (random.Chance(0.4))
        {
            area.Inflate(4, 4);
            sheet.Frame(area, look.Line, random.Between(0.5f, 1.8f));
        }
    }

    /// <summary>Columns of boxes with an errand behind each, and now and then a line to write on.</summary>
    private static void Ticks(Sheet sheet, SlipLook look, SKRect area)
    {
        var random = sheet.Random;
        var columns = random.Between(1, Math.Max(1, (int)(area.Width / 110)));
        var room = area.Width / columns;
        for (var column = 0; column < columns; column++)
        {
            var left = area.Left + (column * room);
            sheet.StartBlock();
            for (var y = area.Top; y + look.Step <= area.Bottom + 0.1f; y += look.Step)
            {
                if (random.Chance(0.06))
                {
                    continue;
                }

                look.Box(left + (random.Normal() * look.Stray), y + (random.Normal() * look.Stray));
                var end = sheet.WriteLine(look.Label, left + look.Width + 4, y + look.Height, Errand(sheet));
                if (random.Chance(0.2) && end + 15 < left + room)
                {
                    sheet.Rule(end + 3, y + look.Height, left + room - 8, y + look.Height, look.Line, look.Stroke);
                }
            }
        }
    }

    /// <summary>Names with lines behind them, a date or initials on some.</summary>
    private static void Lines(Sheet sheet, SlipLook look, SKRect area)
    {
        for (var y = area.Top; y + look.Step <= area.Bottom; y += look.Step)
        {
            sheet.StartBlock();
            var x = sheet.WriteLine(look.Label, area.Left, y + look.Height, Errand(sheet) + ":") + 4;
            sheet.Rule(x, y + look.Height + 1, area.Right, y + look.Height + 1, look.Line, look.Stroke);
            if (sheet.Random.Chance(0.5))
            {
                sheet.Write(look.Value, x + 4, y + look.Height, sheet.Random.Chance(0.5) ? sheet.Text.Date() : sheet.Text.FullName(), isPersonal: true);
            }
        }
    }

    /// <summary>Cells with a name in the corner of some, most of them empty.</summary>
    private static void Grid(Sheet sheet, SlipLook look, SKRect area)
    {
        var random = sheet.Random;
        var columns = random.Between(2, 5);
        var (room, step) = (area.Width / columns, look.Step * random.Between(1f, 1.8f));
        for (var y = area.Top; y + step <= area.Bottom; y += step)
        {
            for (var column = 0; column < columns; column++)
            {
                var cell = SKRect.Create(area.Left + (column * room), y, room, step);
                sheet.Frame(cell, look.Line, look.Stroke);
                if (random.Chance(column == 0 ? 0.9 : 0.25))
                {
                    sheet.WriteLine(look.Label, cell.Left + 3, cell.Bottom - 3, column == 0 ? sheet.Text.FullName() : sheet.Text.Date(), isPersonal: column == 0);
                }
            }
        }
    }

    private static string Errand(Sheet sheet) =>
        sheet.Random.Chance(0.6) ? sheet.Random.Pick<string>(Errands) : sheet.Random.Chance(0.5) ? sheet.Text.Title(2) : "Mr. " + sheet.Text.Name();
}
