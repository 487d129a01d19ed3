using System.Buffers;

namespace Redaction.Sdk.Imaging;

/// <summary>The packed pixels of a page as they lie in the file, in a rented buffer.</summary>
internal sealed class DecodedRaster(int width, int height, PixelFormat format) : IDisposable
{
    private IMemoryOwner<byte>? _owner = MemoryPool<byte>.Shared.Rent(width * height * format.BytesPerPixel());

    public PixelLayout Layout { get; } = PixelLayout.Packed(width, height, format);

    public Memory<byte> Memory => _owner!.Memory[..(int)Layout.ByteCount];

    public Span<byte> Pixels => Memory.Span;

    /// <summary>Gets or sets whether parts of the page could not be decoded and are left white.</summary>
    public bool IsPartial { get; set; }

    /// <summary>Turns the raster upright.</summary>
    public DecodedRaster Upright(int orientation)
    {
        if (orientation == 1)
        {
            return this;
        }

        var (width, height) = orientation >= 5 ? (Layout.Height, Layout.Width) : (Layout.Width, Layout.Height);
        var upright = new DecodedRaster(width, height, Layout.Format) { IsPartial = IsPartial };
        Orientations.Apply(Pixels, Layout, orientation, upright.Pixels);
        Dispose();

        return upright;
    }

    /// <summary>Hands the pixels over as a page.</summary>
    public PageImage ToPage(ImageMetadata metadata, int pageNumber)
    {
        if (IsPartial && Pixels.IndexOfAnyExcept((byte)255) < 0)
        {
            throw ImageFaults.Damaged(ProblemCode.MalformedPage, cause: null);
        }

        var upright = Upright(metadata.Orientation);
        var size = metadata.SizeOf(upright.Layout);
        var page = PageImage.Own(upright._owner!, upright.Layout, size, upright.Defect(pageNumber));
        upright._owner = null;

        return page;
    }

    public void Dispose() => Interlocked.Exchange(ref _owner, null)?.Dispose();

    private DocumentProblem? Defect(int pageNumber) => IsPartial
        ? new(ProblemCode.MalformedPage, "Parts of the page are damaged and left white.", pageNumber)
        : null;
}
