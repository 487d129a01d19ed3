using Redaction.Sdk.Geometry;
using SkiaSharp;

namespace Redaction.Sdk.Imaging;

/// <summary>Draws marked boxes on a page, for people to look at.</summary>
/// <remarks>
/// The font of the labels is part of the library, so that they look the same on a machine without fonts.
/// The methods are safe for any number of threads.
/// </remarks>
public static class PageOverlay
{
    /// <summary>The longest side, in pixels, that a picture may have; larger pages are drawn reduced to it.</summary>
    public const int MaximumSide = 4096;

    /// <summary>Writes a page with boxes and labels as a PNG file.</summary>
    /// <param name="page">The page. It is only read.</param>
    /// <param name="marks">The boxes, drawn in this order. A label that would hide another of them is left out.</param>
    /// <param name="destination">Where the file goes; it stays open.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    /// <exception cref="ObjectDisposedException"><paramref name="page"/> was disposed.</exception>
    public static void WritePng(PageImage page, IReadOnlyList<OverlayMark> marks, Stream destination)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(destination);

        using var bitmap = OverlayCanvas.Paint(page);
        Draw(bitmap, page.Area, marks);
        PngFile.Save(bitmap, destination);
    }

    /// <summary>Writes a part of a page with boxes and labels as a PNG file.</summary>
    /// <param name="page">The page. It is only read.</param>
    /// <param name="part">The part, in page points; what lies outside of the page is cut off.</param>
    /// <param name="marks">The boxes, in page points of the whole page, drawn in this order.</param>
    /// <param name="destination">Where the file goes; it stays open.</param>
    /// <param name="maximumSide">
    /// The longest side of the picture, in pixels; a larger part is drawn reduced to it.
    /// </param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="maximumSide"/> is not from 1 to <see cref="MaximumSide"/>.
    /// </exception>
    /// <exception cref="ArgumentException">No pixel of the page lies in the part.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    /// <exception cref="ObjectDisposedException"><paramref name="page"/> was disposed.</exception>
    public static void WritePartPng(
        PageImage page,
        Box<PagePoints> part,
        IReadOnlyList<OverlayMark> marks,
        Stream destination,
        int maximumSide = MaximumSide)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumSide);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maximumSide, MaximumSide);

        using var cut = PagePart.Cut(page, part);
        using var bitmap = OverlayCanvas.Paint(cut, maximumSide);
        Draw(bitmap, cut.Area, marks);
        PngFile.Save(bitmap, destination);
    }

    private static void Draw(SKBitmap bitmap, Box<PagePoints> area, IReadOnlyList<OverlayMark> marks)
    {
        using var canvas = new SKCanvas(bitmap);
        canvas.Scale(bitmap.Width / (float)area.Width, bitmap.Height / (float)area.Height);
        using var painter = new MarkPainter(canvas, PageSize.FromPoints(area.Width, area.Height));
        painter.Draw([.. marks.Select(mark => mark with { Box = mark.Box.Translate(-area.Left, -area.Top) })]);
    }
}
