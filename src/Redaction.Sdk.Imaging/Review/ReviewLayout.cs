using Redaction.Sdk.Geometry;
using SkiaSharp;

namespace Redaction.Sdk.Imaging;

/// <summary>Where things are on a sheet, in pixels: a title, a legend, then pages in rows from left to right.</summary>
internal sealed class ReviewLayout(int pages)
{
    // An A4 page of this width has 72 pixels to the inch: typewritten text can just be read.
    private const int PageWidth = 600;
    private const int PageHeight = 850;
    private const int MaximumColumns = 4;

    public const int Gap = 20;
    public const int TextHeight = 34;

    private const int Head = Gap + (2 * TextHeight);
    private const int CellWidth = PageWidth + Gap;
    private const int CellHeight = PageHeight + TextHeight + Gap;

    private readonly int _columns = Math.Clamp(pages, 1, MaximumColumns);

    public int Width => Gap + (_columns * CellWidth);

    public int Height => Head + ((pages + _columns - 1) / _columns * CellHeight);

    /// <summary>Finds the place of a page's caption, above the page.</summary>
    public SKRect Caption(int index) => SKRect.Create(
        Gap + (index % _columns * CellWidth), Head + (index / _columns * CellHeight), PageWidth, TextHeight);

    /// <summary>Finds the place of a page, which keeps its proportions.</summary>
    public SKRect Page(int index, Box<PagePoints> area)
    {
        var caption = Caption(index);
        var factor = Math.Min(PageWidth / area.Width, PageHeight / area.Height);

        return SKRect.Create(
            caption.Left, caption.Bottom,
            Math.Max(1, (int)(area.Width * factor)), Math.Max(1, (int)(area.Height * factor)));
    }
}
