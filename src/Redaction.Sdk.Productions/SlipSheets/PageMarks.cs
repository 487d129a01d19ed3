using System.Runtime.InteropServices;

namespace Redaction.Sdk.Productions;

/// <summary>How little stands on a page, from its pixels alone.</summary>
/// <param name="Lines">The bands of rows with ink, in the middle of the page.</param>
/// <param name="TallestLine">The height of the tallest band, in points.</param>
/// <param name="Ink">The share of dark pixels in the middle of the page, from 0 to 1.</param>
internal readonly record struct PageMarks(int Lines, double TallestLine, double Ink)
{
    /// <summary>The share of the page, at the top and at the bottom, where numbers and endorsements are stamped.</summary>
    private const double Margin = 0.08;

    private const byte Dark = 128;

    /// <summary>Rows with fewer dark pixels than this share of the width hold dust.</summary>
    private const double DustInRow = 0.001;

    /// <summary>Bands closer than this are one line, and lower ones are dust; in points.</summary>
    private const double Speck = 2;

    private const int MostLines = 3;
    private const double TallestText = 40;
    private const double MostInk = 0.02;

    /// <summary>Gets how much that is.</summary>
    public SheetLook Look =>
        Lines is 0 ? SheetLook.Blank
        : Lines <= MostLines && TallestLine <= TallestText && Ink <= MostInk ? SheetLook.FewLines
        : SheetLook.Full;

    /// <summary>Looks at a page of one byte to the pixel.</summary>
    public static PageMarks Measure(PageImage page)
    {
        var layout = page.Layout;
        var pixels = page.Pixels.Span;
        var pointsToRow = page.Size.Height / layout.Height;
        var (first, last) = ((int)(layout.Height * Margin), (int)(layout.Height * (1 - Margin)));
        var least = Math.Max(1, (int)(layout.Width * DustInRow));
        var bands = new Bands(Math.Max(1, (int)(Speck / pointsToRow)));
        var ink = 0L;
        for (var y = first; y < last; y++)
        {
            var dark = CountDark(pixels.Slice(y * layout.Stride, layout.Width));
            ink += dark;
            bands.Add(y, dark > least);
        }

        bands.End(last);

        return new(
            bands.Count, bands.Tallest * pointsToRow, ink / (double)Math.Max(1, (last - first) * (long)layout.Width));
    }

    private static int CountDark(ReadOnlySpan<byte> row)
    {
        var dark = 0;
        foreach (var pixel in row)
        {
            dark += pixel < Dark ? 1 : 0;
        }

        return dark;
    }

    /// <summary>Joins rows with ink to bands.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Bands(int speck)
    {
        private int _top = -1;
        private int _bottom;

        public int Count { get; private set; }

        public int Tallest { get; private set; }

        public void Add(int y, bool hasInk)
        {
            if (hasInk)
            {
                _top = _top < 0 ? y : _top;
                _bottom = y + 1;
            }
            else if (_top >= 0 && y - _bottom >= speck)
            {
                Close();
            }
        }

        public void End(int y) => Add(y + speck, hasInk: false);

        private void Close()
        {
            var height = _bottom - _top;
            if (height > speck)
            {
                Count++;
                Tallest = Math.Max(Tallest, height);
            }

            _top = -1;
        }
    }
}
