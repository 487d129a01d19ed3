using Redaction.Sdk.Geometry;
using SkiaSharp;

namespace Redaction.Sdk.Imaging;

/// <summary>Pages side by side, with what was found on them right and wrong, for people to look at.</summary>
/// <remarks>
/// <para>
/// A page is drawn reduced as it is added, and not kept: a sheet takes about 2 MB of memory a page, whatever their
/// size. Kinds of boxes differ by colour and by line; a legend at the top names them.
/// </para>
/// <para>
/// Texts are in printable ASCII, for which the library has a font of its own; any other character is drawn as a
/// question mark, and of a text that is too long the end is drawn. One thread at a time may use a sheet.
/// </para>
/// </remarks>
public sealed class ReviewSheet : IDisposable
{
    /// <summary>The most pages that a sheet may have.</summary>
    public const int MaximumPages = 48;

    private static readonly SKColor Background = new(0xEC, 0xEC, 0xEC);
    private static readonly SKColor Frame = new(0x9A, 0x9A, 0x9A);

    private readonly int _pages;
    private readonly ReviewLayout _layout;
    private readonly SKBitmap _bitmap;
    private readonly SKCanvas _canvas;
    private readonly ReviewText _text;
    private int _added;

    /// <summary>Initializes a new instance of the <see cref="ReviewSheet"/> class.</summary>
    /// <param name="pages">The number of pages that there is room for, from 0 to <see cref="MaximumPages"/>.</param>
    /// <param name="title">The text at the top.</param>
    /// <exception cref="ArgumentNullException"><paramref name="title"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pages"/> is out of range.</exception>
    public ReviewSheet(int pages, string title)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pages);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pages, MaximumPages);
        ArgumentNullException.ThrowIfNull(title);

        (_pages, _layout) = (pages, new(pages));
        _bitmap = new(new SKImageInfo(_layout.Width, _layout.Height, SKColorType.Bgra8888, SKAlphaType.Opaque));
        _canvas = new(_bitmap);
        _canvas.Clear(Background);
        _text = new(_canvas);
        _text.Draw(title, SKRect.Create(
            ReviewLayout.Gap, ReviewLayout.Gap / 2, _layout.Width - (2 * ReviewLayout.Gap), ReviewLayout.TextHeight));
        DrawLegend();
    }

    /// <summary>Draws a page in the next free place.</summary>
    /// <param name="page">The page. It is only read.</param>
    /// <param name="caption">The text above it.</param>
    /// <param name="marks">The boxes. Those of a later kind are drawn over those of an earlier one.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The sheet is full.</exception>
    /// <exception cref="ObjectDisposedException"><paramref name="page"/> was disposed.</exception>
    public void Add(PageImage page, string caption, IReadOnlyList<ReviewMark> marks)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(caption);
        ArgumentNullException.ThrowIfNull(marks);
        if (_added == _pages)
        {
            throw new InvalidOperationException("There is no room for another page.");
        }

        using var bitmap = OverlayCanvas.Paint(page);
        var place = _layout.Page(_added, page.Area);
        _text.Draw(caption, _layout.Caption(_added++));
        DrawPage(bitmap, place);
        DrawMarks(page.Area, place, marks);
    }

    /// <summary>Writes the sheet as a PNG file, with what was added so far.</summary>
    /// <param name="destination">Where the file goes; it stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is <see langword="null"/>.</exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    public void WritePng(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);

        PngFile.Save(_bitmap, destination);
    }

    /// <summary>Gives the memory of the sheet back. A second call does nothing.</summary>
    public void Dispose()
    {
        _text.Dispose();
        _canvas.Dispose();
        _bitmap.Dispose();
    }

    private void DrawLegend()
    {
        const float SampleWidth = 44, SampleHeight = 16;
        var (left, top) = ((float)ReviewLayout.Gap, ReviewLayout.Gap + (float)ReviewLayout.TextHeight);
        foreach (var look in Enum.GetValues<ReviewKind>().Select(ReviewLook.Of))
        {
            look.DrawBox(_canvas, SKRect.Create(left, top, SampleWidth, SampleHeight));
            left += SampleWidth + 8;
            var middle = top + (SampleHeight / 2);
            var place = SKRect.Create(left, middle - (ReviewLayout.TextHeight / 2), 120, ReviewLayout.TextHeight);
            left += _text.Draw(look.Name, place) + ReviewLayout.Gap;
        }
    }

    private void DrawPage(SKBitmap bitmap, SKRect place)
    {
        using var pixels = bitmap.PeekPixels();
        using var image = SKImage.FromPixels(pixels);
        using var frame = new SKPaint { Color = Frame, IsStroke = true };
        _canvas.DrawImage(image, place, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        _canvas.DrawRect(place, frame);
    }

    private void DrawMarks(Box<PagePoints> area, SKRect place, IReadOnlyList<ReviewMark> marks)
    {
        var (across, down) = (place.Width / area.Width, place.Height / area.Height);
        _canvas.Save();
        _canvas.ClipRect(place);
        foreach (var mark in marks.OrderBy(static mark => mark.Kind))
        {
            var box = mark.Box.Translate(-area.Left, -area.Top);
            ReviewLook.Of(mark.Kind).DrawBox(_canvas, new(
                place.Left + (float)(box.Left * across), place.Top + (float)(box.Top * down),
                place.Left + (float)(box.Right * across), place.Top + (float)(box.Bottom * down)));
        }

        _canvas.Restore();
    }
}
