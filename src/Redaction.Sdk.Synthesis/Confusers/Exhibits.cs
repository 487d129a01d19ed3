using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Confusers that text makes room for: figures, forms, cards and listings between its lines.</summary>
internal static class Exhibits
{
    private sealed record Form(float Width, float MostWidth, float Height, float MostHeight, Action<Sheet, SKRect> Paint);

    private static readonly Dictionary<ConfuserKind, Form> ByKind = new()
    {
        [ConfuserKind.Diagrams] = new(110, 480, 45, 380, DiagramPainter.Draw),
        [ConfuserKind.Timelines] = new(180, 500, 50, 220, TimelinePainter.Draw),
        [ConfuserKind.HeatMaps] = new(100, 420, 60, 240, HeatMapPainter.Draw),
        [ConfuserKind.Panels] = new(110, 500, 30, 200, PanelPainter.Draw),
        [ConfuserKind.ImagePanels] = new(120, 420, 60, 260, ImagePanels.Draw),
        [ConfuserKind.Legends] = new(60, 300, 25, 140, LegendPainter.Draw),
        [ConfuserKind.FieldStacks] = new(180, 500, 60, 300, FieldStackPainter.Draw),
        [ConfuserKind.RoutingSlips] = new(110, 420, 70, 420, RoutingSlipPainter.Draw),
        [ConfuserKind.Cards] = new(70, 260, 35, 150, CardPainter.Draw),
        [ConfuserKind.Listings] = new(120, 480, 25, 180, ListingPainter.Draw),
    };

    /// <summary>Keeps a place free for a confuser before the text of the page is written.</summary>
    /// <returns>The place; <see langword="null"/> if the confuser needs none or there is none left.</returns>
    public static SKRect? Reserve(ConfuserKind kind, Sheet sheet)
    {
        if (!ByKind.TryGetValue(kind, out var form))
        {
            return null;
        }

        var random = sheet.Random;
        var width = random.Between(form.Width, Math.Min(form.MostWidth, sheet.Width * 0.85f));
        var height = random.Between(form.Height, random.Between(form.Height, Math.Min(form.MostHeight, sheet.Height * 0.5f)));
        var place = SKRect.Create(
            random.Between(20f, Math.Max(21, sheet.Width - width - 20)), random.Between(25f, sheet.Height - height - 25), width, height);
        if (sheet.Reserved.Any(place.IntersectsWith))
        {
            return null;
        }

        sheet.Reserved.Add(SKRect.Inflate(place, 6, 6));

        return place;
    }

    /// <summary>Draws a confuser at its place, or where a page that did not keep the place is empty.</summary>
    public static void Draw(ConfuserKind kind, Sheet sheet, SKRect place)
    {
        var kept = sheet.Words.Any(word => word.Box.IntersectsWith(place))
            ? FreeSpace.Find(sheet, Math.Min(place.Width, 220), Math.Min(place.Height, 110))
            : place;
        if (kept is { } area)
        {
            ByKind[kind].Paint(sheet, area);
        }
    }

    /// <summary>Fills a page with exhibits of some kinds, one below the other.</summary>
    public static void Fill(Sheet sheet, SKRect page, ReadOnlySpan<ConfuserKind> kinds)
    {
        var random = sheet.Random;
        for (var y = page.Top; y < page.Bottom - 60;)
        {
            var height = Math.Min(page.Bottom - y, random.Between(60f, page.Height));
            ByKind[random.Pick(kinds)].Paint(sheet, SKRect.Create(page.Left, y, page.Width * (random.Chance(0.7) ? 1 : 0.6f), height));
            y += height + random.Between(8f, 24f);
        }
    }
}
