using System.Collections.Immutable;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Onnx.Decoding;

namespace Redaction.Sdk.Onnx.Sessions;

/// <summary>Takes boxes from the picture of a model back to the page.</summary>
internal static class PageRegions
{
    private static readonly Comparison<DetectedRegion> Order = Compare;

    /// <summary>Makes regions of boxes.</summary>
    /// <param name="boxes">The boxes, in model pixels.</param>
    /// <param name="classes">The classes of the model; boxes of one without a style are no redactions.</param>
    /// <param name="toPage">The way to page points.</param>
    /// <param name="area">What the pixels show of the page, to which regions are clipped.</param>
    /// <returns>The regions, in the order that <see cref="DetectionResult.Regions"/> states.</returns>
    public static DetectedRegion[] Of(
        ReadOnlySpan<ScoredModelBox> boxes,
        ImmutableArray<ModelClass> classes,
        Transform<ModelPixels, PagePoints> toPage,
        Box<PagePoints> area)
    {
        var count = 0;
        foreach (var box in boxes)
        {
            count += Clip(box, classes, toPage, area) is null ? 0 : 1;
        }

        if (count == 0)
        {
            return [];
        }

        var regions = new DetectedRegion[count];
        foreach (var box in boxes)
        {
            if (Clip(box, classes, toPage, area) is { } clipped)
            {
                regions[--count] = new(clipped, box.Score, classes[box.Class].Style!.Value);
            }
        }

        regions.AsSpan().Sort(Order);

        return regions;
    }

    private static Box<PagePoints>? Clip(
        ScoredModelBox box,
        ImmutableArray<ModelClass> classes,
        Transform<ModelPixels, PagePoints> toPage,
        Box<PagePoints> area) =>
        classes[box.Class].Style is not null && toPage.Apply(box.Box).Intersect(area) is { Area: > 0 } clipped
            ? clipped
            : null;

    // Down to the last field, so that the order does not depend on the order in which boxes came.
    private static int Compare(DetectedRegion a, DetectedRegion b)
    {
        var order = b.Confidence.CompareTo(a.Confidence);
        order = order != 0 ? order : a.Box.Top.CompareTo(b.Box.Top);
        order = order != 0 ? order : a.Box.Left.CompareTo(b.Box.Left);
        order = order != 0 ? order : a.Box.Bottom.CompareTo(b.Box.Bottom);
        order = order != 0 ? order : a.Box.Right.CompareTo(b.Box.Right);

        return order != 0 ? order : a.Style.CompareTo(b.Style);
    }
}
