using Redaction.Sdk.Datasets;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>Writes data sets, and says in a sentence why one cannot be written.</summary>
internal static class DatasetWriter
{
    public static async Task WriteAsync(
        IDatasetFormat format, AnnotatedDataset dataset, string folder, CancellationToken cancellationToken)
    {
        try
        {
            await format.WriteAsync(dataset, folder, cancellationToken).ConfigureAwait(false);
        }
        catch (ArgumentException)
        {
            throw new CommandException(
                ExitCodes.NothingDone,
                $"The data set cannot be written as {format.Name}: two images have the same name but for the extension, "
                + "or a text holds what the format cannot express.");
        }
    }
}
