namespace Redaction.Sdk.Productions;

/// <summary>Decides whether a document is a sheet in the place of another.</summary>
/// <remarks>
/// A field that says so is enough. The path of a native file is not: many productions give one for every
/// document, so the page has to hold next to nothing as well. Without such fields, a document of one page is
/// told by its page alone. Pages are looked at only if their file is small, as that of a sheet is.
/// </remarks>
internal sealed class SlipSheetFinder(IDocumentFormat? images, int maximumBytes)
{
    public async Task<SlipSheet?> FindAsync(ProductionDocument document, CancellationToken cancellationToken)
    {
        var stated = document.Record is { } record ? SlipSheetFields.Stated(record) : null;
        var marks = document.Pages.Count is 1 && document.PageCount is 1
            ? await MeasureAsync(document.Pages[0], cancellationToken).ConfigureAwait(false)
            : null;
        var isOnPage = marks is { IsBlank: true } or { IsFewLines: true };
        if (stated is null && !isOnPage)
        {
            return null;
        }

        return new(stated ?? Seen(document, marks!.Value), stated is not null, isOnPage);
    }

    private static SlipSheetKind Seen(ProductionDocument document, PageMarks marks) =>
        document.Record is { } record && SlipSheetFields.HasNative(record) ? SlipSheetKind.ProducedNatively
        : marks.IsBlank ? SlipSheetKind.Blank
        : SlipSheetKind.FewLines;

    private async Task<PageMarks?> MeasureAsync(ProductionPage page, CancellationToken cancellationToken)
    {
        if (images is null || page.FilePath is not { } path || new FileInfo(path).Length > maximumBytes)
        {
            return null;
        }

        try
        {
            var bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);

            return images.Recognize(bytes) is null ? null : Measure(images, bytes, cancellationToken);
        }
        catch (Exception e) when (e is RedactionException or IOException or UnauthorizedAccessException)
        {
            // Reading the pages in earnest will say what is wrong with them.
            return null;
        }
    }

    private static PageMarks? Measure(IDocumentFormat images, byte[] bytes, CancellationToken cancellationToken)
    {
        using var file = images.Open(bytes, new(), cancellationToken);
        if (file.PageCount is not 1)
        {
            return null;
        }

        using var page = file.RenderPage(1, new() { Format = PixelFormat.Gray8 }, cancellationToken);

        return page.Layout.Format is PixelFormat.Gray8 && page.Defect is null ? PageMarks.Measure(page) : null;
    }
}
