using System.Runtime.InteropServices;
using System.Xml;

namespace Redaction.Sdk.PdfPig;

/// <summary>Reads the texts of XML that documents carry.</summary>
internal static class XmlTexts
{
    private const long MaximumCharacters = 16 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        CheckCharacters = false,
        DtdProcessing = DtdProcessing.Prohibit,
        MaxCharactersInDocument = MaximumCharacters,
        XmlResolver = null,
    };

    /// <summary>Lists the texts in order, as far as the XML is sound.</summary>
    /// <param name="xml">The bytes.</param>
    /// <param name="elements">The local names of the elements whose texts are wanted; all when there are none.</param>
    public static List<string> Of(ReadOnlyMemory<byte> xml, params string[] elements)
    {
        var texts = new List<string>();
        var inside = 0;
        try
        {
            using var reader = XmlReader.Create(StreamOf(xml), Settings);
            while (reader.Read())
            {
                var isWanted = elements.Length == 0 || elements.Contains(reader.LocalName);
                inside += reader.NodeType switch
                {
                    XmlNodeType.Element when isWanted && !reader.IsEmptyElement => 1,
                    XmlNodeType.EndElement when isWanted => -1,
                    _ => 0,
                };
                if (inside > 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                {
                    texts.Add(reader.Value.Trim());
                }
            }
        }
        catch (XmlException)
        {
            // What came before the damage counts.
        }

        return texts;
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var array)
            ? new(array.Array!, array.Offset, array.Count, writable: false)
            : new(bytes.ToArray(), writable: false);
}
