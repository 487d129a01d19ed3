using Redaction.Sdk.Datasets;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>Tells what there is to find on the images of a data set.</summary>
internal static class GroundTruth
{
    /// <summary>Finds the boxes of each image, by the id of the image.</summary>
    /// <exception cref="DatasetFormatException">An annotation is of a class that means no redaction style.</exception>
    public static Dictionary<long, IReadOnlyCollection<GroundTruthBox>> Of(AnnotatedDataset dataset) =>
        dataset.Images.ToDictionary(
            static image => image.Id,
            static image => (IReadOnlyCollection<GroundTruthBox>)[.. image.Annotations.Select(ToBox)]);

    private static GroundTruthBox ToBox(Annotation annotation) =>
        RedactionClasses.FindStyle(annotation.ClassName) is { } style
            ? new(annotation.Box, style, annotation.IsCrowd)
            : throw new DatasetFormatException(
                $"Annotation id {annotation.Id} is of a class that means no redaction style.");
}
