using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets.Tests;

/// <summary>What must be left of a data set after a format, by what the format says it carries.</summary>
internal static class Carried
{
    public static AnnotatedDataset By(IDatasetFormat format, AnnotatedDataset dataset) => dataset with
    {
        Classes = Has(format, DatasetContent.ClassList) ? dataset.Classes : [.. Used(dataset)],
        Images = [.. dataset.Images
            .OrderBy(static image => image.FileName, StringComparer.Ordinal)
            .Select(image => Image(format, image))],
    };

    public static IEnumerable<string> Used(AnnotatedDataset dataset) =>
        dataset.Images.SelectMany(static i => i.Annotations).Select(static a => a.ClassName).Distinct().Order();

    public static bool Has(IDatasetFormat format, DatasetContent content) => format.Carries.HasFlag(content);

    private static AnnotatedImage Image(IDatasetFormat format, AnnotatedImage image) => image with
    {
        Dpi = Has(format, DatasetContent.Resolution) ? image.Dpi : null,
        DocumentId = Has(format, DatasetContent.Documents) ? image.DocumentId : null,
        PageNumber = Has(format, DatasetContent.Documents) ? image.PageNumber : null,
        Split = format is YoloFormat ? image.Split ?? DatasetSplit.Train
            : Has(format, DatasetContent.Splits) ? image.Split : null,
        Attributes = Has(format, DatasetContent.ImageAttributes) ? image.Attributes : AnnotatedImage.NoAttributes,
        Annotations = [.. image.Annotations.Select(mark => Mark(format, image, mark))],
    };

    private static Annotation Mark(IDatasetFormat format, AnnotatedImage image, Annotation mark)
    {
        var keepsAll = Has(format, DatasetContent.AnnotationAttributes);

        return mark with
        {
            Box = Has(format, DatasetContent.Fractions) ? mark.Box : PascalVocBox.FromBox(mark.Box).ToBox(),
            Style = keepsAll ? mark.Style : null,
            Attributes = keepsAll ? mark.Attributes : AnnotatedImage.NoAttributes,
            IsCrowd = Has(format, DatasetContent.Crowds) && mark.IsCrowd,
            Annotator = Has(format, DatasetContent.Annotators) ? mark.Annotator : null,
            Mask = format is CocoFormat ? mark.Mask
                : Has(format, DatasetContent.Masks) ? PolygonBounds.WholeMask(image, mark) : null,
            Polygons = Polygons(format, mark),
        };
    }

    private static IReadOnlyList<IReadOnlyList<double>> Polygons(IDatasetFormat format, Annotation mark)
    {
        var whole = PolygonBounds.Whole(mark);

        return format switch
        {
            CocoFormat => mark.Polygons,
            _ when whole is not null && Has(format, DatasetContent.Polygon) => [whole],
            YoloFormat when Has(format, DatasetContent.Polygon) => [PolygonBounds.Corners(mark.Box)],
            _ => [],
        };
    }
}
