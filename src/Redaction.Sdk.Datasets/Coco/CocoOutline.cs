using System.Text.Json;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>The field <c>segmentation</c>: polygons, or run lengths as numbers or as text.</summary>
internal static class CocoOutline
{
    public static bool TryRead(
        JsonElement? segmentation, out IReadOnlyList<IReadOnlyList<double>> polygons, out RunLengthMask? mask)
    {
        (polygons, mask) = ([], null);
        if (segmentation is not { } outline || outline.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        return outline.ValueKind == JsonValueKind.Object
            ? TryReadMask(outline, out mask)
            : TryReadPolygons(outline, out polygons);
    }

    /// <summary>Writes the outline, and the area within it in square pixels.</summary>
    public static (JsonElement Segmentation, double Area) Write(Annotation annotation)
    {
        if (annotation.Mask is { } mask)
        {
            CocoMask text = new([mask.Size.Height, mask.Size.Width], mask.ToString());

            return (JsonSerializer.SerializeToElement(text, CocoJsonContext.Default.CocoMask), mask.Area);
        }

        var polygons = JsonSerializer.SerializeToElement(
            annotation.Polygons, CocoJsonContext.Default.IReadOnlyListIReadOnlyListDouble);

        return (polygons, annotation.Polygons.Count > 0 ? annotation.Polygons.Sum(Area) : annotation.Box.Area);
    }

    private static bool TryReadMask(JsonElement outline, out RunLengthMask? mask)
    {
        mask = null;
        int?[] size = [.. outline.List("size").Select(static n => n.TryGetInt32(out var extent) ? extent : (int?)null)];
        if (size is not [> 0 and <= 1_000_000_000, > 0 and <= 1_000_000_000] || outline.Find("counts") is not { } counts)
        {
            return false;
        }

        var raster = RasterSize.FromPixels(size[1]!.Value, size[0]!.Value);
        try
        {
            mask = counts.ValueKind == JsonValueKind.String
                ? RunLengthMask.Parse(raster, counts.GetString()!)
                : RunLengthMask.FromCounts(raster, outline.List("counts").Select(static n => n.GetInt32()));

            return true;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static bool TryReadPolygons(JsonElement outline, out IReadOnlyList<IReadOnlyList<double>> polygons)
    {
        polygons = [];
        if (outline.ValueKind != JsonValueKind.Array)
        {
            return false;
        }

        double[]?[] read = [.. outline.EnumerateArray().Select(Numbers)];
        if (!Array.TrueForAll(read, static p => p is { Length: >= 6 } && p.Length % 2 == 0))
        {
            return false;
        }

        polygons = [.. read.OfType<double[]>()];

        return true;
    }

    private static double[]? Numbers(JsonElement polygon)
    {
        if (polygon.ValueKind != JsonValueKind.Array
            || polygon.EnumerateArray().Any(static n => n.ValueKind != JsonValueKind.Number))
        {
            return null;
        }

        return [.. polygon.EnumerateArray().Select(static n => n.GetDouble())];
    }

    // The trapezoids under the edges, their signs cancelling outside.
    private static double Area(IReadOnlyList<double> polygon)
    {
        var twice = 0.0;
        for (var i = 0; i < polygon.Count; i += 2)
        {
            var next = (i + 2) % polygon.Count;
            twice += (polygon[i] * polygon[next + 1]) - (polygon[next] * polygon[i + 1]);
        }

        return Math.Abs(twice) / 2;
    }
}
