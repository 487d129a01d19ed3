using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Covers;

/// <summary>Finds what annotations cover that bring no appearance, so that viewers draw them from their colours.</summary>
internal static class BareAnnotations
{
    /// <summary>Finds the covers of such annotations.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The covers, in the order of the annotations.</returns>
    public static IEnumerable<Cover> Covers(PageStructure page)
    {
        var drawn = page.Elements.Where(static element => element.Annotation is not null)
            .Select(static element => element.Annotation!.Value).ToHashSet();

        return Enumerable.Range(0, page.Annotations.Length)
            .Where(index => !drawn.Contains(index) && page.Annotations[index] is { IsHidden: false, HasAppearance: false })
            .SelectMany(index => Covers(page, index));
    }

    private static IEnumerable<Cover> Covers(PageStructure page, int index)
    {
        var annotation = page.Annotations[index];
        var (color, boxes, isBlended) = annotation.Subtype switch
        {
            "Highlight" => (annotation.Color, annotation.Quads, true),
            "Square" => (annotation.InteriorColor, [annotation.Box], false),
            "FreeText" => (annotation.Color, [annotation.Box], false),
            _ => (null, ImmutableArray<Box<PagePoints>>.Empty, false),
        };

        foreach (var box in boxes)
        {
            if (color is { Alpha: > 0 } paint && box.Intersect(page.Size.Bounds) is { Area: > 0 } bounds)
            {
                yield return new()
                {
                    Kind = CoverKind.Annotation,
                    Elements = [],
                    Order = page.Elements.Length + index,
                    Annotation = index,
                    Area = CoverArea.Of(bounds),
                    Color = paint,
                    Opacity = CoverOpacity.Of(paint, isBlended),
                    IsBlended = isBlended,
                };
            }
        }
    }
}
