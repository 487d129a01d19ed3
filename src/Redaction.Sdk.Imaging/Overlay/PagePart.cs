using System.Buffers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Imaging;

/// <summary>Cuts a part out of a page.</summary>
internal static class PagePart
{
    /// <summary>Copies the pixels that lie in a part of a page, whole bytes of them.</summary>
    /// <exception cref="ArgumentException">No pixel of the page lies in the part.</exception>
    public static PageImage Cut(PageImage page, Box<PagePoints> part)
    {
        var layout = page.Layout;
        var (across, down) = (layout.Width / page.Area.Width, layout.Height / page.Area.Height);
        var (left, right) =
            Range((part.Left - page.Area.Left) * across, (part.Right - page.Area.Left) * across, layout.Width);
        var (top, bottom) =
            Range((part.Top - page.Area.Top) * down, (part.Bottom - page.Area.Top) * down, layout.Height);
        if (left >= right || top >= bottom)
        {
            throw new ArgumentException("No pixel of the page lies in the part.", nameof(part));
        }

        // Rows of single bits begin at a byte.
        left -= layout.Format == PixelFormat.Gray1 ? left % 8 : 0;
        var cut = PixelLayout.Packed(right - left, bottom - top, layout.Format);
        var owner = MemoryPool<byte>.Shared.Rent((int)cut.ByteCount);
        var first = (int)layout.Format.RowBytes(left);
        for (var y = 0; y < cut.Height; y++)
        {
            page.Pixels.Span.Slice(((top + y) * layout.Stride) + first, cut.RowBytes)
                .CopyTo(owner.Memory.Span[(y * cut.Stride)..]);
        }

        return PageImage.OwnPart(owner, cut, Box<PagePoints>.FromEdges(
            page.Area.Left + (left / across), page.Area.Top + (top / down),
            page.Area.Left + (right / across), page.Area.Top + (bottom / down)));
    }

    private static (int From, int To) Range(double from, double to, int limit) =>
        ((int)Math.Clamp(Math.Floor(from), 0, limit), (int)Math.Clamp(Math.Ceiling(to), 0, limit));
}
