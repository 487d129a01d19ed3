namespace Redaction.Sdk.Productions;

/// <summary>Looks at pages in this process.</summary>
/// <param name="images">Reads the image files.</param>
public sealed class SlipSheetReader(IDocumentFormat images) : ISlipSheetReader
{
    /// <inheritdoc/>
    public ValueTask<SheetLook?> LookAsync(ReadOnlyMemory<byte> image, CancellationToken cancellationToken = default)
    {
        try
        {
            return new(images.Recognize(image.Span) is null ? null : Look(image, cancellationToken));
        }
        catch (RedactionException)
        {
            // Reading the pages in earnest will say what is wrong with them.
            return default;
        }
    }

    private SheetLook? Look(ReadOnlyMemory<byte> image, CancellationToken cancellationToken)
    {
        using var file = images.Open(image, new(), cancellationToken);
        if (file.PageCount is not 1)
        {
            return null;
        }

        using var page = file.RenderPage(1, new() { Format = PixelFormat.Gray8 }, cancellationToken);

        return page.Layout.Format is PixelFormat.Gray8 && page.Defect is null ? PageMarks.Measure(page).Look : null;
    }
}
