using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Bar, line, point and pie charts with axes and legends.</summary>
internal static class ChartPainter
{
    public static void Draw(Sheet sheet, SKRect area)
    {
        var random = sheet.Random;
        var labels = sheet.Style(sheet.Family(FontRole.Sans).Regular, random.Between(4.5f, 7.5f));
        var colors = Palette(random);
        if (random.Chance(0.2))
        {
            sheet.Fill(area, Colors.Pale(random));
        }

        var legendWidth = random.Chance(0.6) ? area.Width * 0.2f : 0;
        SKRect plot = new(area.Left + 24, area.Top + 6, area.Right - legendWidth - 4, area.Bottom - 14);
        var kind = random.Below(6);
        if (kind < 5)
        {
            Axes(sheet, plot, labels);
        }

        switch (kind)
        {
            case 0 or 1:
                Columns(sheet, plot, colors);
                break;
            case 2:
                Bars(sheet, plot, colors);
                break;
            case 3:
                Lines(sheet, plot, colors);
                break;
            case 4:
                Points(sheet, plot, colors);
                break;
            default:
                Pie(sheet, plot, colors);
                break;
        }

        if (legendWidth > 0)
        {
            Legend(sheet, new(plot.Right + 6, plot.Top + 4, area.Right, plot.Bottom), colors, labels);
        }
    }

    private static SKColor[] Palette(SeededRandom random)
    {
        var isGray = random.Chance(0.4);
        var colors = new SKColor[random.Between(2, 6)];
        for (var i = 0; i < colors.Length; i++)
        {
            colors[i] = isGray ? Colors.Gray(random, 0, 220) : Colors.House(random);
        }

        return colors;
    }

    private static void Axes(Sheet sheet, SKRect plot, TextStyle labels)
    {
        var random = sheet.Random;
        if (random.Chance(0.5))
        {
            sheet.Frame(plot, Colors.Black, 0.5f);
        }

        sheet.Rule(plot.Left, plot.Bottom, plot.Right, plot.Bottom, Colors.Black, 0.6f);
        sheet.Rule(plot.Left, plot.Top, plot.Left, plot.Bottom, Colors.Black, 0.6f);
        var steps = random.Between(3, 7);
        var hasGrid = random.Chance(0.5);
        for (var i = 0; i <= steps; i++)
        {
            var y = plot.Bottom - (plot.Height * i / steps);
            sheet.Rule(plot.Left - 2, y, hasGrid ? plot.Right : plot.Left, y, Colors.Gray(190), 0.3f);
            sheet.Draw(labels, plot.Left - 20, y + 2, $"{i * 10}");
            var x = plot.Left + (plot.Width * i / steps);
            sheet.Draw(labels, x - 4, plot.Bottom + labels.Size + 1, $"{2000 + i}");
        }
    }

    private static void Columns(Sheet sheet, SKRect plot, SKColor[] colors)
    {
        var random = sheet.Random;
        var groups = random.Between(3, 14);
        var isStacked = random.Chance(0.4);
        var room = plot.Width / groups;
        for (var i = 0; i < groups; i++)
        {
            var floor = plot.Bottom;
            for (var j = 0; j < colors.Length; j++)
            {
                var height = plot.Height * random.Between(0.03f, isStacked ? 0.9f / colors.Length : 0.95f);
                var width = isStacked ? room * 0.7f : room * 0.8f / colors.Length;
                var x = plot.Left + (i * room) + (room * 0.1f) + (isStacked ? 0 : j * width);
                var bar = SKRect.Create(x, floor - height, width, height);
                sheet.Fill(bar, colors[j]);
                if (random.Chance(0.2))
                {
                    sheet.Frame(bar, Colors.Black, 0.4f);
                }

                floor -= isStacked ? height : 0;
            }
        }
    }

    private static void Bars(Sheet sheet, SKRect plot, SKColor[] colors)
    {
        var count = sheet.Random.Between(4, 14);
        var room = plot.Height / count;
        for (var i = 0; i < count; i++)
        {
            var width = plot.Width * sheet.Random.Between(0.05f, 0.95f);
            sheet.Fill(SKRect.Create(plot.Left, plot.Top + (i * room) + (room * 0.15f), width, room * 0.7f), colors[i % Math.Min(2, colors.Length)]);
        }
    }

    private static void Lines(Sheet sheet, SKRect plot, SKColor[] colors)
    {
        foreach (var color in colors)
        {
            using SKPath path = new();
            var y = plot.Bottom - (plot.Height * sheet.Random.Between(0.1f, 0.9f));
            path.MoveTo(plot.Left, y);
            for (var i = 1; i <= 30; i++)
            {
                y = Math.Clamp(y + (plot.Height * 0.08f * sheet.Random.Normal()), plot.Top, plot.Bottom);
                path.LineTo(plot.Left + (plot.Width * i / 30), y);
            }

            sheet.Stroke(path, color, sheet.Random.Between(0.5f, 1.6f));
        }
    }

    private static void Points(Sheet sheet, SKRect plot, SKColor[] colors)
    {
        var side = sheet.Random.Between(1.5f, 4f);
        for (var i = 0; i < 90; i++)
        {
            sheet.Fill(
                SKRect.Create(plot.Left + (plot.Width * sheet.Random.Unit()), plot.Top + (plot.Height * sheet.Random.Unit()), side, side),
                colors[i % colors.Length]);
        }
    }

    private static void Pie(Sheet sheet, SKRect plot, SKColor[] colors)
    {
        var radius = Math.Min(plot.Width, plot.Height) / 2;
        SKRect circle = new(plot.MidX - radius, plot.MidY - radius, plot.MidX + radius, plot.MidY + radius);
        var start = 0f;
        for (var i = 0; start < 360; i++)
        {
            var sweep = Math.Min(sheet.Random.Between(20f, 130f), 360 - start);
            using SKPath slice = new();
            slice.MoveTo(circle.MidX, circle.MidY);
            slice.ArcTo(circle, start, sweep, forceMoveTo: false);
            slice.Close();
            sheet.Fill(slice, colors[i % colors.Length]);
            start += sweep;
        }
    }

    private static void Legend(Sheet sheet, SKRect area, SKColor[] colors, TextStyle labels)
    {
        var random = sheet.Random;
        if (random.Chance(0.4))
        {
            sheet.Frame(area, Colors.Gray(120), 0.4f);
        }

        var (width, height) = (random.Between(6f, 16f), random.Between(4f, 8f));
        for (var i = 0; i < colors.Length; i++)
        {
            var y = area.Top + 5 + (i * (height + 4));
            sheet.Fill(SKRect.Create(area.Left + 3, y, width, height), colors[i]);
            sheet.Draw(labels, area.Left + width + 6, y + (height * 0.9f), sheet.Text.Word());
        }
    }
}
