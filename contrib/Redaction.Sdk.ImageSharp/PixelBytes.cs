using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Redaction.Sdk.ImageSharp;

/// <summary>The pixels of an image as bytes, without a copy.</summary>
/// <param name="image">Holds the pixels, and is kept from being collected with them.</param>
/// <param name="pixels">The pixels.</param>
internal sealed class PixelBytes<TPixel>(Image<TPixel> image, Memory<TPixel> pixels) : MemoryManager<byte>
    where TPixel : unmanaged, IPixel<TPixel>
{
    private readonly Image<TPixel> _image = image;

    public override Span<byte> GetSpan()
    {
        var bytes = MemoryMarshal.AsBytes(pixels.Span);
        GC.KeepAlive(_image);

        return bytes;
    }

    /// <remarks>The pixels' own handle is handed on, so that giving it back needs nothing of this class.</remarks>
    public override MemoryHandle Pin(int elementIndex = 0)
    {
        var (pixel, part) = Math.DivRem(elementIndex, Unsafe.SizeOf<TPixel>());

        return part == 0
            ? pixels[pixel..].Pin()
            : throw new NotSupportedException("Only a whole pixel can be pinned.");
    }

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
        // The image is its owner's.
    }
}
