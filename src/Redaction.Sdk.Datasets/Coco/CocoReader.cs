using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>Reads data sets in the object detection format of COCO.</summary>
/// <remarks>
/// <para>
/// Categories, images and annotations are read, with polygons and with run lengths of both kinds. Of the fields that
/// COCO does not know, <c>dpi</c>, <c>document_id</c>, <c>page_number</c> and <c>split</c> of an image and <c>style</c>
/// and <c>annotator</c> of an annotation have their place, <c>source</c> names document and page as
/// <c>letter.pdf#page=4</c>, and further texts and numbers become attributes. What is read is checked: ids exist
/// once, references lead somewhere, sizes and boxes have an area, and file names stay below the annotation
/// file. Image files are not opened.
/// </para>
/// <para>The reader keeps nothing between calls and serves any number of threads.</para>
/// </remarks>
public static class CocoReader
{
    /// <summary>Reads a data set.</summary>
    /// <param name="annotations">The JSON, in UTF-8. It is read to its end and left open.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The data set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="annotations"/> is <see langword="null"/>.</exception>
    /// <exception cref="DatasetFormatException">The JSON is malformed, or an entry cannot be true.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static Task<AnnotatedDataset> ReadAsync(Stream annotations, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(annotations);

        return ReadAsync(annotations, new FindingSink(null), cancellationToken);
    }

    internal static async Task<AnnotatedDataset> ReadAsync(
        Stream annotations, FindingSink sink, CancellationToken cancellationToken)
    {
        try
        {
            var document = await JsonSerializer
                .DeserializeAsync(annotations, CocoJsonContext.Default.CocoDocument, cancellationToken)
                .ConfigureAwait(false);

            return new CocoConversion(sink)
                .Convert(document ?? throw new DatasetFormatException("The data set is empty."));
        }
        catch (JsonException e)
        {
            throw new DatasetFormatException(
                $"The data set is not COCO JSON: line {e.LineNumber + 1} cannot be read as expected.", e);
        }
    }
}
