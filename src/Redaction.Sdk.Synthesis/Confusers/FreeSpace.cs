using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Finds where a sheet is still empty.</summary>
internal static class FreeSpace
{
    private const int Tries = 12;

    /// <summary>A place without a word; <see langword="null"/> if none was found.</summary>
    public static SKRect? Find(Sheet sheet, float width, float height)
    {
        for (var i = 0; i < Tries; i++)
        {
            var place = Anywhere(sheet, width, height);
            if (!sheet.Words.Any(word => word.Box.IntersectsWith(place)))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>A place on the sheet, over whatever is there.</summary>
    public static SKRect Anywhere(Sheet sheet, float width, float height) => SKRect.Create(
        sheet.Random.Unit() * Math.Max(1, sheet.Width - width),
        sheet.Random.Unit() * Math.Max(1, sheet.Height - height),
        width,
        height);
}
