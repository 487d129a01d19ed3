using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Coverage;

/// <summary>Finds the part of a page between its margins.</summary>
internal static class ContentBox
{
    // What fills a page is its paper, or a picture of all of it, margins included.
    private const double PaperShare = 0.9;

    /// <summary>Finds the box around everything that a page shows; <see langword="null"/> for a blank page.</summary>
    public static Box<PagePoints>? Of(
        PageStructure structure, TextAround text, IReadOnlyList<Box<PagePoints>> redactions)
    {
        var page = structure.Size.Bounds;
        Box<PagePoints>[] content =
        [
            .. text.VisibleWords.Select(static word => word.Box)
                .Concat(structure.Elements
                    .Where(element =>
                        element is { IsHidden: false, Annotation: null } and not { Kind: PageElementKind.Text }
                        && element.Bounds.Area < PaperShare * page.Area)
                    .Select(static element => element.Bounds))
                .Concat(redactions)
                .Select(box => box.Intersect(page)).OfType<Box<PagePoints>>().Where(static box => box.Area > 0),
        ];

        return content.Length == 0 ? null : content.Aggregate(static (all, box) => all.Enclose(box));
    }
}
