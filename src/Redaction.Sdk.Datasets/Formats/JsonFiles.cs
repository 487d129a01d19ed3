using System.Text.Json;

namespace Redaction.Sdk.Datasets;

/// <summary>Reads and writes JSON files of a format.</summary>
internal static class JsonFiles
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n" };

    /// <exception cref="DatasetFormatException">The file is no JSON.</exception>
    public static async Task<JsonDocument> LoadAsync(string path, CancellationToken cancellationToken)
    {
        var stream = File.OpenRead(path);
        await using (stream.ConfigureAwait(false))
        {
            try
            {
                return await JsonDocument.ParseAsync(stream, default, cancellationToken).ConfigureAwait(false);
            }
            catch (JsonException e)
            {
                throw new DatasetFormatException(
                    $"The annotations are not JSON: line {e.LineNumber + 1} cannot be read as expected.", e);
            }
        }
    }

    public static async Task SaveAsync(
        string folder, string name, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        var stream = DatasetFiles.Create(folder, name);
        await using (stream.ConfigureAwait(false))
        {
            var json = new Utf8JsonWriter(stream, Layout);
            await using (json.ConfigureAwait(false))
            {
                write(json);
                await json.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
