using System.Text;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Decodes text strings of PDF: UTF-16, UTF-8 or PDFDocEncoding (ISO 32000-2, 7.9.2.2).</summary>
internal static class PdfTextString
{
    // What PDFDocEncoding has at 0x80 to 0xA0 and at 0x18 to 0x1F; elsewhere it is Latin-1.
    private const string Upper = "•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\uFFFD€";
    private const string Accents = "˘ˇˆ˙˝˛˚˜";

    /// <summary>Decodes the bytes of a string.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFE, 0xFF, .. var text] => Encoding.BigEndianUnicode.GetString(text),
        [0xFF, 0xFE, .. var text] => Encoding.Unicode.GetString(text),
        [0xEF, 0xBB, 0xBF, .. var text] => Encoding.UTF8.GetString(text),
        _ => string.Create(bytes.Length, bytes, static (characters, bytes) =>
        {
            for (var i = 0; i < characters.Length; i++)
            {
                characters[i] = bytes[i] switch
                {
                    >= 0x80 and <= 0xA0 => Upper[bytes[i] - 0x80],
                    >= 0x18 and <= 0x1F => Accents[bytes[i] - 0x18],
                    var other => (char)other,
                };
            }
        }),
    };
}
