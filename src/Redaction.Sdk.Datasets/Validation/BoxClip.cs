using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>Cuts annotations to their page.</summary>
internal static class BoxClip
{
    /// <returns>
    /// The annotation within its page; <see langword="null"/> when nothing of it is there. The points of polygons move
    /// to the edge of the page, so that the box stays the box around them. Masks never leave their page.
    /// </returns>
    public static Annotation? ToPage(AnnotatedImage image, Annotation mark)
    {
        var page = Box<ImagePixels>.FromSize(0, 0, image.Width, image.Height);

        return mark.Box.Intersect(page) is { Area: > 0 } box
            ? mark with
            {
                Box = box,
                Polygons = [.. mark.Polygons.Select(polygon => Clamp(polygon, image.Width, image.Height))],
            }
            : null;
    }

    private static double[] Clamp(IReadOnlyList<double> polygon, int width, int height) =>
        [.. polygon.Select((number, index) => Math.Clamp(number, 0, index % 2 == 0 ? width : height))];
}
