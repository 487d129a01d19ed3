namespace Redaction.Sdk.Imaging;

/// <summary>Reads image files as documents: PNG, JPEG, WebP, BMP, GIF and TIFF.</summary>
/// <remarks>
/// <para>
/// Each directory of a TIFF file is a page; every other file is one page, and of an animation that is its
/// first frame. Pages come upright, as EXIF and TIFF say they lie, and in the resolution that the file
/// states, or 72 pixels to the inch where it states none or one that cannot be meant. Transparent
/// parts are shown on white. Colour profiles are not applied.
/// </para>
/// <para>Instances are safe for any number of threads, and so are the documents they open.</para>
/// </remarks>
public sealed class ImageDocumentFormat : IDocumentFormat
{
    private readonly ImageLimits _limits;

    /// <summary>Initializes a new instance of the <see cref="ImageDocumentFormat"/> class.</summary>
    /// <param name="options">The limits. They are copied; without them, the defaults apply.</param>
    public ImageDocumentFormat(ImageReaderOptions? options = null) =>
        _limits = new ImageLimits(options ?? new ImageReaderOptions());

    /// <inheritdoc/>
    public string? Recognize(ReadOnlySpan<byte> bytes) => ImageSignature.Recognize(bytes);

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException"><paramref name="settings"/> is <see langword="null"/>.</exception>
    public IPagedDocument Open(
        ReadOnlyMemory<byte> bytes, DocumentOpenSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var deadline = new Deadline(settings.TimeBudget, nameof(DocumentOpenSettings), cancellationToken);
        deadline.Check();

        return Recognize(bytes.Span) switch
        {
            { } mediaType => ImageFaults.Guard(ProblemCode.MalformedDocument, () => Open(bytes, mediaType, deadline)),
            null when bytes.IsEmpty => throw new DocumentFormatException(
                ProblemCode.EmptyDocument, "The file has no bytes."),
            null => throw new DocumentFormatException(
                ProblemCode.UnsupportedFormat, "The bytes are of no known image format."),
        };
    }

    private IPagedDocument Open(ReadOnlyMemory<byte> bytes, string mediaType, Deadline deadline) =>
        mediaType is ImageSignature.Tiff
            ? TiffDocument.Open(bytes, _limits, deadline)
            : SkiaDocument.Open(bytes, mediaType, _limits, deadline);
}
