using System.Buffers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk;

/// <summary>The pixels of one upright page or of a part of it, and how they lie on it.</summary>
/// <remarks>
/// The pixels are borrowed from the caller or rented from a pool, never copied. They may be read by any
/// number of threads until <see cref="Dispose"/>, which gives a rented buffer back; using
/// <see cref="Pixels"/> after that throws.
/// </remarks>
public sealed class PageImage : IDisposable
{
    private readonly ReadOnlyMemory<byte> _pixels;
    private IMemoryOwner<byte>? _owner;
    private bool _disposed;

    private PageImage(
        ReadOnlyMemory<byte> pixels,
        PixelLayout layout,
        Box<PagePoints> area,
        IMemoryOwner<byte>? owner,
        DocumentProblem? defect) =>
        (_pixels, Layout, Area, _owner, Defect) = (pixels, layout, area, owner, defect);

    /// <summary>Gets where each pixel lies in <see cref="Pixels"/>.</summary>
    public PixelLayout Layout { get; }

    /// <summary>Gets the part of the page that the pixels cover: all of it, or what was asked for.</summary>
    public Box<PagePoints> Area { get; }

    /// <summary>Gets the size of what the pixels cover.</summary>
    public PageSize Size => PageSize.FromPoints(Area.Width, Area.Height);

    /// <summary>Gets what is known to be missing from the pixels.</summary>
    /// <value><see langword="null"/> when the whole page was read.</value>
    public DocumentProblem? Defect { get; }

    /// <summary>Gets the bytes of the pixels, from the first to behind the last.</summary>
    /// <exception cref="ObjectDisposedException">The image was disposed.</exception>
    public ReadOnlyMemory<byte> Pixels
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _pixels;
        }
    }

    /// <summary>Gets the way from the raster to the page.</summary>
    public Transform<ImagePixels, PagePoints> ToPage =>
        Transform<ImagePixels, PagePoints>.FromScale(
            Area.Width / Layout.Width, Area.Height / Layout.Height, Area.Left, Area.Top);

    /// <summary>Wraps pixels that the caller owns, without a copy.</summary>
    /// <param name="pixels">The bytes, which must not change while the image is in use.</param>
    /// <param name="layout">Where each pixel lies in them.</param>
    /// <param name="size">The size of the page that the pixels cover.</param>
    /// <param name="defect">What is known to be missing from the pixels.</param>
    /// <returns>The image; disposing it leaves the bytes alone.</returns>
    /// <exception cref="ArgumentException">There are fewer bytes than the layout needs, or nothing to show.</exception>
    public static PageImage Wrap(
        ReadOnlyMemory<byte> pixels, PixelLayout layout, PageSize size, DocumentProblem? defect = null)
    {
        Check(pixels.Length, layout, size);

        return new(pixels[..(int)layout.ByteCount], layout, size.Bounds, owner: null, defect);
    }

    /// <summary>Takes over a rented buffer with pixels in it.</summary>
    /// <param name="owner">The buffer, given back when the image is disposed.</param>
    /// <param name="layout">Where each pixel lies in it.</param>
    /// <param name="size">The size of the page that the pixels cover.</param>
    /// <param name="defect">What is known to be missing from the pixels.</param>
    /// <returns>The image.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="owner"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There are fewer bytes than the layout needs, or nothing to show.</exception>
    public static PageImage Own(
        IMemoryOwner<byte> owner, PixelLayout layout, PageSize size, DocumentProblem? defect = null) =>
        OwnPart(owner, layout, size.Bounds, defect);

    /// <summary>Takes over a rented buffer with pixels of a part of a page in it.</summary>
    /// <param name="owner">The buffer, given back when the image is disposed.</param>
    /// <param name="layout">Where each pixel lies in it.</param>
    /// <param name="area">The part of the page that the pixels cover.</param>
    /// <param name="defect">What is known to be missing from the pixels.</param>
    /// <returns>The image.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="owner"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There are fewer bytes than the layout needs, or nothing to show.</exception>
    public static PageImage OwnPart(
        IMemoryOwner<byte> owner, PixelLayout layout, Box<PagePoints> area, DocumentProblem? defect = null)
    {
        ArgumentNullException.ThrowIfNull(owner);
        Check(owner.Memory.Length, layout, PageSize.FromPoints(area.Width, area.Height));

        return new(owner.Memory[..(int)layout.ByteCount], layout, area, owner, defect);
    }

    /// <summary>Gives a rented buffer back. A second call does nothing.</summary>
    public void Dispose()
    {
        _disposed = true;
        Interlocked.Exchange(ref _owner, null)?.Dispose();
    }

    private static void Check(int available, PixelLayout layout, PageSize size)
    {
        if (layout.ByteCount == 0 || size.Area == 0)
        {
            throw new ArgumentException("A page image needs at least one pixel and a page with an area.", nameof(layout));
        }

        if (layout.ByteCount > available)
        {
            throw new ArgumentException(
                $"The layout needs {layout.ByteCount} bytes, but only {available} are there.", nameof(layout));
        }
    }
}
