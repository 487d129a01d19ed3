using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Boxes with words in them and arrows between: flow charts, block diagrams, trees of an organisation, networks.</summary>
internal static class DiagramPainter
{
    public static void Draw(Sheet sheet, SKRect area)
    {
        var look = new DiagramLook(sheet);
        switch (sheet.Random.Below(7))
        {
            case 0 or 1 or 2:
                Columns(sheet, area, look);
                break;
            case 3 or 4:
                Chain(sheet, area, look);
                break;
            case 5:
                Tree(sheet, area, look);
                break;
            default:
                Layers(sheet, area, look);
                break;
        }
    }

    /// <summary>Boxes below one another, side by side in one or more columns, arrows from each to the next.</summary>
    private static void Columns(Sheet sheet, SKRect area, DiagramLook look)
    {
        var random = sheet.Random;
        var columns = random.Between(1, Math.Max(1, (int)(area.Width / 70)));
        var step = Math.Min(random.Between(9f, 34f), area.Height / 2);
        var rows = (int)(area.Height / step);
        var room = area.Width / columns;
        var width = Math.Min(room * random.Between(0.5f, 0.85f), random.Between(26f, 120f));
        var height = step * random.Between(0.4f, 0.72f);
        for (var column = 0; column < columns; column++)
        {
            var middle = area.Left + ((column + 0.5f) * room);
            var count = random.Between((rows * 2 / 3) + 1, rows);
            for (var row = 0; row < count; row++)
            {
                var top = area.Top + (row * step);
                var wide = random.Chance(0.85) ? width : width * random.Between(0.5f, 1.1f);
                look.Node(SKRect.Create(middle - (wide / 2), top, wide, height), random.Chance(0.6) ? row : random.Below(5));
                if (row + 1 < count)
                {
                    look.Arrow(new(middle, top + height), new(middle, top + step), isUpright: true);
                }
            }
        }
    }

    /// <summary>Boxes in a row that feed one another, and one or two below that feed back.</summary>
    private static void Chain(Sheet sheet, SKRect area, DiagramLook look)
    {
        var random = sheet.Random;
        var rows = Math.Clamp((int)(area.Height / random.Between(32f, 60f)), 1, 4);
        var count = random.Between(2, Math.Max(2, (int)(area.Width / 58)));
        var (room, step) = (area.Width / count, area.Height / rows);
        var (width, height) = (room * random.Between(0.45f, 0.75f), Math.Min(step * 0.6f, random.Between(10f, 30f)));
        for (var row = 0; row < rows; row++)
        {
            var middle = area.Top + ((row + 0.5f) * step);
            for (var i = 0; i < count; i++)
            {
                var left = area.Left + (i * room) + ((room - width) / 2);
                look.Node(SKRect.Create(left, middle - (height / 2), width, height), row + i);
                if (i + 1 < count)
                {
                    look.Arrow(new(left + width, middle), new(left + room, middle), isUpright: false);
                }

                if (row > 0 && random.Chance(0.4))
                {
                    look.Arrow(new(left + (width / 2), middle - (height / 2)), new(left + (width / 2), middle - step + (height / 2)), isUpright: true);
                }
            }
        }
    }

    /// <summary>A box above, its parts below it, and theirs.</summary>
    private static void Tree(Sheet sheet, SKRect area, DiagramLook look)
    {
        var random = sheet.Random;
        var levels = Math.Clamp((int)(area.Height / random.Between(30f, 55f)), 2, 4);
        var step = area.Height / levels;
        var height = step * random.Between(0.4f, 0.65f);
        var branches = random.Between(2, 3);
        var hasHeads = random.Chance(0.3);
        for (var (level, count) = (0, 1); level < levels && area.Width / count > 20; level++, count *= branches)
        {
            var room = area.Width / count;
            var width = Math.Min(room * 0.82f, random.Between(40f, 110f));
            for (var i = 0; i < count; i++)
            {
                SKPoint top = new(area.Left + ((i + 0.5f) * room), area.Top + (level * step));
                look.Node(SKRect.Create(top.X - (width / 2), top.Y, width, height), level);
                if (level > 0)
                {
                    var parent = area.Left + (((i / branches) + 0.5f) * room * branches);
                    look.Arrow(new(parent, top.Y - step + height), top, isUpright: true, hasHeads);
                }
            }
        }
    }

    /// <summary>Boxes in layers, each joined with some of the next layer.</summary>
    private static void Layers(Sheet sheet, SKRect area, DiagramLook look)
    {
        var random = sheet.Random;
        var layers = random.Between(2, 5);
        var room = area.Width / layers;
        var width = Math.Min(room * 0.55f, 70);
        var count = random.Between(2, Math.Max(2, (int)(area.Height / 24)));
        var height = Math.Min(area.Height / count * 0.6f, 22);
        for (var layer = 0; layer < layers; layer++)
        {
            for (var i = 0; i < count; i++)
            {
                var (left, middle) = (area.Left + (layer * room), area.Top + ((i + 0.5f) * area.Height / count));
                for (var next = 0; layer + 1 < layers && next < count; next++)
                {
                    if (random.Chance(0.4))
                    {
                        look.Link(new(left + width, middle), new(left + room, area.Top + ((next + 0.5f) * area.Height / count)));
                    }
                }

                look.Node(SKRect.Create(left, middle - (height / 2), width, height), layer);
            }
        }
    }
}
