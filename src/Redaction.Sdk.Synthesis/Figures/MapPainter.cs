using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Maps and plans: plots, roads, water, names, a scale and a north arrow.</summary>
internal static class MapPainter
{
    public static void Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var isPlan = random.Chance(0.4);
        sheet.Canvas.Save();
        sheet.Canvas.ClipRect(area);
        sheet.Fill(area, random.Chance(0.4) ? Colors.White : Colors.Pale(random));
        if (isPlan)
        {
            Rooms(sheet, area);
        }
        else
        {
            Plots(sheet, area);
        }

        Roads(sheet, area, isPlan);
        Names(sheet, area);
        sheet.Canvas.Restore();
        sheet.Frame(area, Colors.Black, random.Between(0.4f, 1.5f));
        Scale(sheet, area);
    }

    private static void Plots(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        for (var i = 0; i < random.Between(5, 25); i++)
        {
            using SKPath plot = new();
            var (x, y) = (area.Left + (area.Width * random.Unit()), area.Top + (area.Height * random.Unit()));
            var radius = random.Between(8f, area.Width * 0.15f);
            SKPoint[] corners = new SKPoint[random.Between(4, 7)];
            for (var j = 0; j < corners.Length; j++)
            {
                var (sin, cos) = MathF.SinCos(j * MathF.Tau / corners.Length);
                corners[j] = new(x + (cos * radius * random.Between(0.6f, 1.2f)), y + (sin * radius * random.Between(0.6f, 1.2f)));
            }

            plot.AddPoly(corners);
            sheet.Fill(plot, random.Chance(0.7) ? Colors.Pale(random) : Colors.Gray(random, 60, 200));
            sheet.Stroke(plot, Colors.Gray(random, 0, 150), random.Between(0.3f, 1f));
        }
    }

    private static void Rooms(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        for (var i = 0; i < random.Between(6, 20); i++)
        {
            var (width, height) = (area.Width * random.Between(0.06f, 0.3f), area.Height * random.Between(0.06f, 0.3f));
            var room = SKRect.Create(area.Left + (random.Unit() * (area.Width - width)), area.Top + (random.Unit() * (area.Height - height)), width, height);
            sheet.Frame(room, Colors.Gray(random, 0, 80), random.Between(0.5f, 2.5f));
        }
    }

    private static void Roads(Sheet sheet, SKRect area, bool isThin)
    {
        var random = sheet.Random;
        for (var i = 0; i < random.Between(3, 9); i++)
        {
            using SKPath road = new();
            road.MoveTo(area.Left, area.Top + (area.Height * random.Unit()));
            road.CubicTo(
                area.Left + (area.Width * random.Unit()), area.Top + (area.Height * random.Unit()),
                area.Left + (area.Width * random.Unit()), area.Top + (area.Height * random.Unit()),
                area.Right, area.Top + (area.Height * random.Unit()));
            var width = isThin ? 0.5f : random.Between(0.6f, 6f);
            sheet.Stroke(road, Colors.Gray(random, 60, 180), width + 0.8f);
            sheet.Stroke(road, random.Chance(0.7) ? Colors.White : Colors.House(random), width);
        }
    }

    private static void Names(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var style = sheet.Style(sheet.Family(FontRole.Sans).Regular, random.Between(5f, 9f), Colors.Gray(random, 0, 90));
        for (var i = 0; i < random.Between(4, 14); i++)
        {
            sheet.StartBlock();
            sheet.WriteLine(
                style, area.Left + (area.Width * 0.85f * random.Unit()), area.Top + 10 + ((area.Height - 15) * random.Unit()),
                sheet.Text.Name(), isPersonal: true);
        }
    }

    private static void Scale(Sheet sheet, SKRect area)
    {
        var step = sheet.Random.Between(8f, 20f);
        for (var i = 0; i < 4; i++)
        {
            var box = SKRect.Create(area.Left + 6 + (i * step), area.Bottom - 9, step, 3.5f);
            sheet.Fill(box, i % 2 == 0 ? Colors.Black : Colors.White);
            sheet.Frame(box, Colors.Black, 0.3f);
        }
    }
}
