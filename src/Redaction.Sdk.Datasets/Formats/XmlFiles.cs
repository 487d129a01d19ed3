using System.Xml;
using System.Xml.Linq;

namespace Redaction.Sdk.Datasets;

/// <summary>Reads and writes XML; nothing outside the file is ever loaded.</summary>
internal static class XmlFiles
{
    private static readonly XmlWriterSettings Layout = new()
    {
        Async = true,
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        Encoding = new System.Text.UTF8Encoding(false),
    };

    /// <exception cref="DatasetFormatException">The file is no XML, or brings a document type along.</exception>
    public static async Task<XElement> LoadAsync(string path, CancellationToken cancellationToken)
    {
        var stream = File.OpenRead(path);
        await using (stream.ConfigureAwait(false))
        {
            using var reader = XmlReader.Create(
                stream, new() { Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            try
            {
                return await XElement.LoadAsync(reader, LoadOptions.PreserveWhitespace, cancellationToken).ConfigureAwait(false);
            }
            catch (XmlException e)
            {
                throw new DatasetFormatException(
                    $"The annotations are not XML: line {e.LineNumber} cannot be read as expected.", e);
            }
        }
    }

    public static async Task SaveAsync(
        XElement root, string folder, string name, CancellationToken cancellationToken)
    {
        var stream = DatasetFiles.Create(folder, name);
        await using (stream.ConfigureAwait(false))
        {
            var writer = XmlWriter.Create(stream, Layout);
            await using (writer.ConfigureAwait(false))
            {
                await root.SaveAsync(writer, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Reads the texts named in a list of <c>name</c> and value.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(
        IEnumerable<XElement> elements, Func<XElement, string?> name, Func<XElement, string?> value) =>
        from element in elements
        let key = name(element)
        where !string.IsNullOrEmpty(key)
        select KeyValuePair.Create(key, value(element) ?? string.Empty);
}
