namespace Redaction.Sdk.Datasets;

/// <summary>Tells what a data set has that a format cannot carry.</summary>
public static class ConversionLoss
{
    /// <summary>Counts what would be lost.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="format">The format that it is to be written in.</param>
    /// <returns>
    /// What is lost, and of how many images or annotations, in the order of <see cref="DatasetContent"/>. Numbers, and
    /// the size of images, are not counted: numbers are made anew, and the image file knows its size.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IReadOnlyList<(DatasetContent Content, int Count)> Of(
        AnnotatedDataset dataset, IDatasetFormat format)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(format);
        Annotation[] marks = [.. dataset.Images.SelectMany(static image => image.Annotations)];
        var used = marks.Select(static mark => mark.ClassName).ToHashSet(StringComparer.Ordinal);

        return [.. new (DatasetContent Content, int Count)[]
        {
            (DatasetContent.Fractions, marks.Count(HasFractions)),
            (DatasetContent.ClassList, dataset.Classes.Count(name => !used.Contains(name))),
            (DatasetContent.Resolution, dataset.Images.Count(static image => image.Dpi is not null)),
            (DatasetContent.Documents, dataset.Images.Count(static i => (i.DocumentId, i.PageNumber) is not (null, null))),
            (DatasetContent.Splits, dataset.Images.Count(static image => image.Split is not null)),
            (DatasetContent.ImageAttributes, dataset.Images.Count(static image => !image.Attributes.IsEmpty)),
            (DatasetContent.Polygon, marks.Count(static mark => mark.Polygons.Count == 1)),
            (DatasetContent.SeveralPolygons, marks.Count(static mark => mark.Polygons.Count > 1)),
            (DatasetContent.Masks, marks.Count(static mark => mark.Mask is not null)),
            (DatasetContent.Crowds, marks.Count(static mark => mark.IsCrowd)),
            (DatasetContent.AnnotationAttributes, marks.Count(static m => m.Style is not null || !m.Attributes.IsEmpty)),
            (DatasetContent.Annotators, marks.Count(static mark => mark.Annotator is not null)),
        }.Where(loss => loss.Count > 0 && !format.Carries.HasFlag(loss.Content))];
    }

    private static bool HasFractions(Annotation mark) =>
        !double.IsInteger(mark.Box.Left) || !double.IsInteger(mark.Box.Top)
        || !double.IsInteger(mark.Box.Right) || !double.IsInteger(mark.Box.Bottom);
}
