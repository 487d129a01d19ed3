using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>The pixels of a raster that belong to something, as the run lengths of COCO.</summary>
/// <remarks>
/// <para>
/// Pixels are counted down the columns, from the left. The runs take turns: pixels that do not belong, pixels that do,
/// and so on; the first run may have no pixels. Together they make up the raster.
/// </para>
/// <para>Two masks are equal when their sizes and runs are. A mask does not change.</para>
/// </remarks>
public sealed class RunLengthMask : IEquatable<RunLengthMask>
{
    private RunLengthMask(RasterSize size, ImmutableArray<int> counts) => (Size, Counts) = (size, counts);

    /// <summary>Gets the size of the raster, in pixels.</summary>
    public RasterSize Size { get; }

    /// <summary>Gets the lengths of the runs, in pixels, beginning with one of pixels that do not belong.</summary>
    public ImmutableArray<int> Counts { get; }

    /// <summary>Gets how many pixels belong to it.</summary>
    public long Area => Counts.Index().Where(static run => run.Index % 2 == 1).Sum(static run => (long)run.Item);

    /// <summary>Gets the box around the pixels that belong, in image pixels.</summary>
    /// <value><see langword="null"/> when no pixel belongs.</value>
    public Box<ImagePixels>? Bounds => MaskRuns.Bounds(this);

    /// <summary>Creates a mask from its runs.</summary>
    /// <param name="size">The size of the raster, in pixels; at most 2^31 - 1 of them.</param>
    /// <param name="counts">The lengths of the runs, in pixels, none of them negative.</param>
    /// <returns>The mask.</returns>
    /// <exception cref="ArgumentException">The runs do not make up the raster.</exception>
    public static RunLengthMask FromCounts(RasterSize size, IEnumerable<int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ImmutableArray<int> runs = [.. counts];
        if (runs.Any(static run => run < 0) || runs.Sum(static run => (long)run) != (long)size.Width * size.Height
            || (long)size.Width * size.Height > int.MaxValue)
        {
            throw new ArgumentException("The runs do not make up the raster.", nameof(counts));
        }

        return new(size, runs);
    }

    /// <summary>Creates a mask from pixels.</summary>
    /// <param name="size">The size of the raster, in pixels.</param>
    /// <param name="pixels">
    /// Whether each pixel belongs. Shape [height, width], row by row from the top.
    /// </param>
    /// <returns>The mask.</returns>
    /// <exception cref="ArgumentException">The pixels do not make up the raster.</exception>
    public static RunLengthMask FromPixels(RasterSize size, ReadOnlySpan<bool> pixels)
    {
        if (pixels.Length != (long)size.Width * size.Height)
        {
            throw new ArgumentException("The pixels do not make up the raster.", nameof(pixels));
        }

        return new(size, MaskRuns.Count(size.Height, size.Width, pixels));
    }

    /// <summary>Reads the text form of COCO.</summary>
    /// <param name="size">The size of the raster, in pixels.</param>
    /// <param name="text">The runs in six bits a character, from <c>0</c> to <c>o</c>.</param>
    /// <returns>The mask.</returns>
    /// <exception cref="ArgumentException">The text is malformed, or its runs do not make up the raster.</exception>
    public static RunLengthMask Parse(RasterSize size, string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return FromCounts(size, MaskText.Read(text));
    }

    /// <summary>Writes every pixel.</summary>
    /// <returns>Whether each pixel belongs. Shape [height, width], row by row from the top.</returns>
    public bool[] ToPixels() => MaskRuns.Pixels(this);

    /// <summary>Writes the text form of COCO.</summary>
    /// <returns>The runs in six bits a character, from <c>0</c> to <c>o</c>.</returns>
    public override string ToString() => MaskText.Write(Counts);

    /// <inheritdoc/>
    public bool Equals(RunLengthMask? other) =>
        other is not null && Size == other.Size && Counts.AsSpan().SequenceEqual(other.Counts.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RunLengthMask);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Size, Counts.Length, Area);
}
