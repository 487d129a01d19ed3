using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>Writes data sets in the object detection format of COCO, as <see cref="CocoReader"/> reads them.</summary>
/// <remarks>
/// Classes become categories 1, 2, 3 and so on, in their order; images and annotations keep their ids and order. The
/// same data set becomes the same bytes. The writer keeps nothing between calls and serves any number of threads.
/// </remarks>
public static class CocoWriter
{
    /// <summary>Writes a data set.</summary>
    /// <param name="dataset">The data set. Ids exist once, and every class of an annotation is among its classes.</param>
    /// <param name="destination">Receives the JSON, in UTF-8. It is left open.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The work.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An annotation is of a class that the data set does not name.</exception>
    /// <exception cref="IOException">The stream could not be written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Task WriteAsync(
        AnnotatedDataset dataset, Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(destination);
        var document = ToDocument(dataset);

        return JsonSerializer.SerializeAsync(
            destination, document, CocoJsonContext.Default.CocoDocument, cancellationToken);
    }

    private static CocoDocument ToDocument(AnnotatedDataset dataset)
    {
        CocoCategory[] categories = [.. dataset.Classes.Select((name, index) => new CocoCategory(index + 1, name))];
        var ids = categories.ToDictionary(category => category.Name!, category => category.Id);

        return new(
            categories,
            [.. dataset.Images.Select(ToImage)],
            [.. dataset.Images.SelectMany(image => image.Annotations.Select(mark => ToAnnotation(image.Id, mark, ids)))]);
    }

    private static CocoImage ToImage(AnnotatedImage image) =>
        new(image.Id, image.FileName, image.Width, image.Height, image.Dpi)
        {
            DocumentId = image.DocumentId,
            PageNumber = image.PageNumber,
            Split = SplitNames.Of(image.Split),
            Attributes = CocoSource.Write(image.Attributes),
        };

    private static CocoAnnotation ToAnnotation(long image, Annotation annotation, Dictionary<string, long?> categories)
    {
        var (segmentation, area) = CocoOutline.Write(annotation);
        var category = categories.GetValueOrDefault(annotation.ClassName)
            ?? throw new ArgumentException(
                $"Annotation id {annotation.Id} is of a class that the data set does not name.");
        var box = annotation.Box;

        return new(
            annotation.Id,
            image,
            category,
            [box.Left, box.Top, box.Width, box.Height],
            annotation.IsCrowd ? 1 : 0,
            segmentation)
        {
            Area = area,
            Style = annotation.Style is { } style ? RedactionClasses.NameOf(style) : null,
            Annotator = annotation.Annotator,
            Attributes = CocoSource.Write(annotation.Attributes),
        };
    }
}
