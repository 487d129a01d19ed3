using Redaction.Sdk.Geometry;
using UglyToad.PdfPig.Outline;

namespace Redaction.Sdk.PdfPig;

/// <summary>The titles of the bookmarks, and where they lead.</summary>
internal static class BookmarkTexts
{
    public static IEnumerable<StoredText> Of(OpenedPdf pdf)
    {
        if (!pdf.Document.TryGetBookmarks(out var bookmarks, false))
        {
            yield break;
        }

        foreach (var node in bookmarks.GetNodes().Where(static node => !string.IsNullOrWhiteSpace(node.Title)))
        {
            var target = node as DocumentBookmarkNode;
            var page = target?.PageNumber is { } number && number >= 1 && number <= pdf.Document.NumberOfPages
                ? number
                : (int?)null;

            yield return new(
                StoredTextPlace.Bookmark, node.Title, page, page is null ? null : LineOf(pdf, page.Value, target!));
        }
    }

    /// <summary>Finds the line across the page at which a bookmark points; <see langword="null"/> when it has none.</summary>
    private static Box<PagePoints>? LineOf(OpenedPdf pdf, int number, DocumentBookmarkNode target)
    {
        if (target.Destination.Coordinates.Top is not { } top)
        {
            return null;
        }

        try
        {
            var geometry = pdf.GetPage(number).PageGeometry();
            var visible = geometry.VisibleBox;

            return geometry.ToPage(PdfRectangle.FromCorners(visible.Left, top, visible.Right, top));
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
