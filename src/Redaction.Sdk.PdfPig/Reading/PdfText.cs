using System.Text;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>Reads text strings (ISO 32000-2, 7.9.2.2).</summary>
internal static class PdfText
{
    private static ReadOnlySpan<byte> BigEndianMark => [0xFE, 0xFF];

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a string, or the strings of an array; <see langword="null"/> when it is something else or empty.</summary>
    public static string? Of(IToken? token)
    {
        var text = token switch
        {
            StringToken literal => Decode(literal.GetBytes()),
            HexToken hexadecimal => Decode(hexadecimal.Bytes),
            ArrayToken array => string.Join(' ', array.Data.Select(Of).OfType<string>()),
            _ => string.Empty,
        };

        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(BigEndianMark))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        // PDFDocEncoding agrees with Latin-1 on every letter of either.
        return bytes.StartsWith(Utf8Mark) ? Encoding.UTF8.GetString(bytes[3..]) : Encoding.Latin1.GetString(bytes);
    }
}
