namespace Redaction.Sdk.Pdf.Documents;

/// <summary>The sizes of the images of a document that have masks, which PDFium applies but does not tell of.</summary>
/// <remarks>
/// An image without a mask that is as large, to the pixel, as one with a mask counts as masked too. Immutable.
/// </remarks>
internal sealed class MaskedImages
{
    // How far from its key the dictionary of an image may begin, in bytes.
    private const int Reach = 4096;

    private readonly HashSet<(long Width, long Height)> _sizes = [];
    private bool _isAny;

    private MaskedImages()
    {
    }

    /// <summary>Looks for masks in the bytes of a document.</summary>
    public static MaskedImages Of(ReadOnlySpan<byte> bytes)
    {
        var images = new MaskedImages();
        images.Find(bytes, "/SMask"u8);
        images.Find(bytes, "/Mask"u8);

        return images;
    }

    /// <summary>Notes at an image that parts of it may be transparent.</summary>
    public PageElement Mark(PageElement element) =>
        element.Picture is { HasMask: false } picture &&
        (_isAny || _sizes.Contains((picture.PixelWidth, picture.PixelHeight)))
            ? element with { Picture = picture with { HasMask = true } }
            : element;

    private void Find(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> key)
    {
        for (var at = Next(bytes, key, 0); at >= 0; at = Next(bytes, key, at + key.Length))
        {
            var start = Math.Max(0, at - Reach);
            var begin = bytes[start..at].LastIndexOf(" obj"u8);
            var dictionary = bytes[(begin < 0 ? start : start + begin)..Math.Min(bytes.Length, at + Reach)];
            var end = dictionary.IndexOf("stream"u8);
            Add(end < 0 ? dictionary : dictionary[..end]);
        }
    }

    private static int Next(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> key, int from)
    {
        var at = bytes[from..].IndexOf(key);

        return at < 0 ? at : from + at;
    }

    // Other dictionaries have such keys as well, but no height.
    private void Add(ReadOnlySpan<byte> dictionary)
    {
        if (!TryRead(dictionary, "/Width"u8, out var width) || !TryRead(dictionary, "/Height"u8, out var height))
        {
            return;
        }

        // What is said elsewhere, or spelled in another way, may be any size.
        _isAny |= width == 0 || height == 0;
        _sizes.Add((width, height));
    }

    // A reference is a number too; it has another after it.
    private static bool TryRead(ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> key, out long value)
    {
        var tokens = new PdfTokens(dictionary);
        value = 0;
        if (!tokens.SkipPast(key))
        {
            return false;
        }

        if (!tokens.TryReadInteger(out value) || tokens.TryReadInteger(out _))
        {
            value = 0;
        }

        return true;
    }
}
