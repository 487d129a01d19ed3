namespace Redaction.Sdk.Datasets.Tests;

/// <summary>Tells where two data sets differ, numbers aside by less than a tolerance in pixels.</summary>
internal static class DatasetComparison
{
    /// <returns>The first difference; <see langword="null"/> when there is none.</returns>
    public static string? Difference(
        AnnotatedDataset expected, AnnotatedDataset actual, DatasetContent carries, double tolerance)
    {
        if (!expected.Classes.Order().SequenceEqual(actual.Classes.Order()))
        {
            return $"classes: {string.Join('|', expected.Classes)} became {string.Join('|', actual.Classes)}";
        }

        var images = actual.Images.OrderBy(static image => image.FileName, StringComparer.Ordinal).ToArray();
        if (images.Length != expected.Images.Count)
        {
            return $"{expected.Images.Count} images became {images.Length}";
        }

        return expected.Images.Zip(images)
            .Select(pair => Difference(pair.First, pair.Second, carries, tolerance))
            .FirstOrDefault(static difference => difference is not null);
    }

    private static string? Difference(AnnotatedImage a, AnnotatedImage b, DatasetContent carries, double tolerance)
    {
        var same = (a.FileName, a.Width, a.Height, a.Dpi, a.DocumentId, a.PageNumber, a.Split)
            == (b.FileName, b.Width, b.Height, b.Dpi, b.DocumentId, b.PageNumber, b.Split)
            && (!carries.HasFlag(DatasetContent.ImageIds) || a.Id == b.Id)
            && a.Attributes.SequenceEqual(b.Attributes)
            && a.Annotations.Count == b.Annotations.Count;

        // Formats with an entry for each annotator bring those of one together.
        return !same
            ? $"image {a} became {b}"
            : Sorted(a).Zip(Sorted(b))
                .Where(pair => !IsSame(pair.First, pair.Second, carries, tolerance))
                .Select(static pair => $"annotation {pair.First} became {pair.Second}")
                .FirstOrDefault();
    }

    private static IEnumerable<Annotation> Sorted(AnnotatedImage image) =>
        image.Annotations.OrderBy(static a => a.Annotator, StringComparer.Ordinal);

    private static bool IsSame(Annotation a, Annotation b, DatasetContent carries, double tolerance) =>
        (a.ClassName, a.Style, a.IsCrowd, a.Annotator) == (b.ClassName, b.Style, b.IsCrowd, b.Annotator)
        && (!carries.HasFlag(DatasetContent.AnnotationIds) || a.Id == b.Id)
        && AreNear([a.Box.Left, a.Box.Top, a.Box.Right, a.Box.Bottom],
            [b.Box.Left, b.Box.Top, b.Box.Right, b.Box.Bottom], tolerance)
        && Equals(a.Mask, b.Mask)
        && a.Attributes.SequenceEqual(b.Attributes)
        && a.Polygons.Count == b.Polygons.Count
        && a.Polygons.Zip(b.Polygons).All(pair => AreNear(pair.First, pair.Second, tolerance));

    private static bool AreNear(IReadOnlyList<double> a, IReadOnlyList<double> b, double tolerance) =>
        a.Count == b.Count && a.Zip(b).All(pair => Math.Abs(pair.First - pair.Second) <= tolerance);
}
