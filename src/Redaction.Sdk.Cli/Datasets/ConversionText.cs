using System.Globalization;
using System.Text;
using Redaction.Sdk.Datasets;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>Says what was written, and what was lost.</summary>
internal static class ConversionText
{
    public static string Of(AnnotatedDataset dataset, IDatasetFormat format)
    {
        StringBuilder text = new();
        var marks = dataset.Images.Sum(static image => image.Annotations.Count);
        Line($"{dataset.Images.Count} images, {marks} annotations, {dataset.Classes.Count} classes written as {format.Name}.");
        foreach (var (content, count) in ConversionLoss.Of(dataset, format))
        {
            Line($"Not carried by {format.Name}: {Name(content)} ({count}).");
        }

        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    /// <summary>Says in one sentence why nothing was written.</summary>
    public static string Refusal(AnnotatedDataset dataset, IDatasetFormat format) =>
        $"Nothing was written: {format.Name} does not carry "
        + $"{string.Join("; ", ConversionLoss.Of(dataset, format).Select(static loss => Name(loss.Content)))}.";

    private static string Name(DatasetContent content) => content switch
    {
        DatasetContent.Fractions => "fractions of pixels, of so many boxes",
        DatasetContent.ClassList => "classes that no annotation has",
        DatasetContent.Resolution => "the resolution of images",
        DatasetContent.Documents => "the document and page number of images",
        DatasetContent.Splits => "the part that images belong to",
        DatasetContent.ImageAttributes => "attributes of images",
        DatasetContent.Polygon => "polygons",
        DatasetContent.SeveralPolygons => "outlines of several polygons",
        DatasetContent.Masks => "masks",
        DatasetContent.Crowds => "that annotations stand for a group",
        DatasetContent.AnnotationAttributes => "style and attributes of annotations",
        DatasetContent.Annotators => "the annotator of annotations",
        _ => throw new ArgumentOutOfRangeException(nameof(content), content, "The content is none that gets lost."),
    };
}
