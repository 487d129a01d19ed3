using System.Runtime.InteropServices;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Preprocessing.Resizing;
using Redaction.Sdk.Preprocessing.Tensors;

namespace Redaction.Sdk.Preprocessing;

/// <summary>Turns the pixels of a page into the tensor that a model reads, in one pass.</summary>
/// <remarks>
/// <para>
/// A page is resized, padded, brought into the model's channels and normalised row by row; nothing is allocated.
/// Channels are mixed and rounded to 8 bits before they are normalised, as the tools do that models are trained with:
/// an element is <c>(value - mean) / deviation</c> in single precision, of a value from 0 to 255.
/// </para>
/// <para>A page in grey becomes three equal channels, and one in colour becomes grey as <see cref="PixelConversion"/> does it.</para>
/// <para>Safe for any number of threads.</para>
/// </remarks>
public sealed class PagePreprocessor
{
    private readonly TensorTables _tables;

    /// <summary>Initializes a new instance of the <see cref="PagePreprocessor"/> class.</summary>
    /// <param name="input">What the model reads.</param>
    /// <exception cref="ArgumentNullException"><paramref name="input"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The picture has no pixels or over 2 GiB, or the means and deviations are not one value or one a channel, or a
    /// deviation is 0 or not a number.
    /// </exception>
    public PagePreprocessor(ModelInput input)
    {
        ArgumentNullException.ThrowIfNull(input);

        Input = input;
        _tables = new(input);
        ByteCount = _tables.ByteCount;
    }

    /// <summary>Gets what the model reads.</summary>
    public ModelInput Input { get; }

    /// <summary>Gets the number of bytes of the tensor of one page.</summary>
    public int ByteCount { get; }

    /// <summary>Fills the tensor of one page.</summary>
    /// <param name="pixels">The bytes of the page, at least <see cref="PixelLayout.ByteCount"/>.</param>
    /// <param name="layout">Where each pixel lies in <paramref name="pixels"/>.</param>
    /// <param name="tensor">
    /// Shape [channels, height, width] or [height, width, channels], row-major, in the machine's byte order, of
    /// <see cref="ByteCount"/> bytes. It must not overlap with <paramref name="pixels"/>.
    /// </param>
    /// <returns>The way from the model's picture back to the page's pixels.</returns>
    /// <exception cref="ArgumentException">
    /// The layout has no pixels, <paramref name="pixels"/> is too short for it, or <paramref name="tensor"/> has another length.
    /// </exception>
    public Transform<ModelPixels, ImagePixels> Fill(ReadOnlySpan<byte> pixels, PixelLayout layout, Span<byte> tensor)
    {
        if (layout.ByteCount == 0 || pixels.Length < layout.ByteCount)
        {
            throw new ArgumentException($"The layout needs {layout.ByteCount} bytes, and at least one pixel.", nameof(pixels));
        }

        if (tensor.Length != ByteCount)
        {
            throw new ArgumentException($"The tensor has {ByteCount} bytes, not {tensor.Length}.", nameof(tensor));
        }

        var placement = Placement.Of(RasterSize.FromPixels(layout.Width, layout.Height), Input);
        switch (Input.Element)
        {
            case TensorElement.Float32:
                Fill(pixels, layout, placement, MemoryMarshal.Cast<byte, float>(tensor), _tables.Single);
                break;
            case TensorElement.Float16:
                Fill(pixels, layout, placement, MemoryMarshal.Cast<byte, Half>(tensor), _tables.Half);
                break;
            default:
                Fill(pixels, layout, placement, tensor, _tables.Bytes);
                break;
        }

        return placement.ToImage;
    }

    private void Fill<T>(
        ReadOnlySpan<byte> pixels, PixelLayout layout, Placement placement, Span<T> tensor, T[][] tables)
        where T : unmanaged
    {
        using var scratch = new RowScratch(layout, placement);
        var source = new SourceRows(pixels, layout, scratch);
        var writer = new TensorWriter<T>(Input, placement, source.Channels, tables, tensor, scratch);

        writer.Pad();
        if (Input.Resampling is Resampling.Area)
        {
            AreaResampler.Run(source, placement, scratch, writer);
        }
        else
        {
            BilinearResampler.Run(source, placement, scratch, writer);
        }
    }
}
