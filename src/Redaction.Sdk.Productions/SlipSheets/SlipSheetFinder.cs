namespace Redaction.Sdk.Productions;

/// <summary>Decides whether a document is a sheet in the place of another.</summary>
/// <remarks>
/// A field that says so is enough. The path of a native file is not: many productions give one for every
/// document, so the page has to hold next to nothing as well. Without such fields, a document of one page is
/// told by its page alone. Pages are looked at only if their file is small, as that of a sheet is.
/// </remarks>
internal sealed class SlipSheetFinder(ISlipSheetReader? reader, int maximumBytes)
{
    public async Task<SlipSheet?> FindAsync(ProductionDocument document, CancellationToken cancellationToken)
    {
        var stated = document.Record is { } record ? SlipSheetFields.Stated(record) : null;
        var look = document.Pages.Count is 1 && document.PageCount is 1
            ? await LookAsync(document.Pages[0], cancellationToken).ConfigureAwait(false)
            : null;
        var isOnPage = look is SheetLook.Blank or SheetLook.FewLines;
        if (stated is null && !isOnPage)
        {
            return null;
        }

        return new(stated ?? Seen(document, look), stated is not null, isOnPage);
    }

    private static SlipSheetKind Seen(ProductionDocument document, SheetLook? look) =>
        document.Record is { } record && SlipSheetFields.HasNative(record) ? SlipSheetKind.ProducedNatively
        : look is SheetLook.Blank ? SlipSheetKind.Blank
        : SlipSheetKind.FewLines;

    private async Task<SheetLook?> LookAsync(ProductionPage page, CancellationToken cancellationToken)
    {
        if (reader is null || page.FilePath is not { } path)
        {
            return null;
        }

        try
        {
            return new FileInfo(path).Length > maximumBytes
                ? null
                : await reader
                    .LookAsync(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), cancellationToken)
                    .ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading the pages in earnest will say what is wrong with them.
            return null;
        }
    }
}
