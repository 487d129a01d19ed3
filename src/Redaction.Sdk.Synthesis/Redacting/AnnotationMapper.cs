using Redaction.Sdk.Geometry;
using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Maps redactions from the sheet to the pixels of the finished page.</summary>
internal static class AnnotationMapper
{
    // Less than this, each way, is not to be seen; in pixels.
    private const double Smallest = 2;

    public static IReadOnlyList<SyntheticRedaction> Map(IEnumerable<DrawnRedaction> redactions, PageFrame frame) =>
    [
        .. redactions
            .Select(redaction => (Box: Enclose(redaction, frame), redaction.Style))
            .Where(found => found.Box is { Width: >= Smallest, Height: >= Smallest })
            .Select(found => new SyntheticRedaction(found.Box!.Value, found.Style)),
    ];

    /// <summary>The part of the page that the shape covers, with its stroke; <see langword="null"/> outside of it.</summary>
    private static Box<ImagePixels>? Enclose(DrawnRedaction redaction, PageFrame frame)
    {
        if (redaction.Outline.Length == 0)
        {
            return null;
        }

        var points = frame.ToPixels.MapPoints(redaction.Outline);

        // A line thinner than a pixel is drawn a pixel wide, and fainter.
        var reach = redaction.Reach > 0 ? Math.Max(redaction.Reach * frame.Dpi / 72, 0.5f / frame.Oversampling) : 0;
        var left = Math.Max(0, points.Min(point => point.X) - reach);
        var top = Math.Max(0, points.Min(point => point.Y) - reach);
        var right = Math.Min(frame.Width, points.Max(point => point.X) + reach);
        var bottom = Math.Min(frame.Height, points.Max(point => point.Y) + reach);

        return left < right && top < bottom ? Box<ImagePixels>.FromEdges(left, top, right, bottom) : null;
    }
}
