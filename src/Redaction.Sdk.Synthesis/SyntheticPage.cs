using System.Buffers;

namespace Redaction.Sdk.Synthesis;

/// <summary>A page that was made, and every redaction on it.</summary>
/// <remarks>
/// The pixels lie in a rented buffer that <see cref="Dispose"/> gives back; a page that is not disposed is merely
/// collected. Any number of threads may read a page until then.
/// </remarks>
public sealed partial class SyntheticPage : IDisposable
{
    private byte[]? _buffer;

    internal SyntheticPage(
        byte[] buffer, PixelLayout layout, double dpi, IReadOnlyList<SyntheticRedaction> redactions, string story) =>
        (_buffer, Layout, Dpi, Redactions, Story) = (buffer, layout, dpi, redactions, story);

    /// <summary>Gets the width, in pixels.</summary>
    public int Width => Layout.Width;

    /// <summary>Gets the height, in pixels.</summary>
    public int Height => Layout.Height;

    /// <summary>Gets where each pixel lies in <see cref="Pixels"/>.</summary>
    /// <value>Rows without gaps, in the format that the options ask for.</value>
    public PixelLayout Layout { get; }

    /// <summary>Gets the resolution, in pixels an inch.</summary>
    public double Dpi { get; }

    /// <summary>Gets every redaction on the page, in the order in which they were drawn.</summary>
    public IReadOnlyList<SyntheticRedaction> Redactions { get; }

    /// <summary>Gets what was drawn, in words: kind of document, styles, confusers and wear of the paper.</summary>
    /// <remarks>For a person who looks at a failure; the wording may change.</remarks>
    public string Story { get; }

    /// <summary>Gets the bytes of the pixels, from the first to behind the last.</summary>
    /// <exception cref="ObjectDisposedException">The page was disposed.</exception>
    public ReadOnlyMemory<byte> Pixels =>
        (_buffer ?? throw new ObjectDisposedException(nameof(SyntheticPage))).AsMemory(0, (int)Layout.ByteCount);

    /// <summary>Gives the buffer back. A second call does nothing.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
