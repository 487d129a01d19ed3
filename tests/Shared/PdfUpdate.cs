using System.Globalization;
using System.Text;

namespace Redaction.Sdk.Tests.Shared;

/// <summary>Writes updates behind documents, as programs do that save without rewriting (ISO 32000-2, 7.5.6).</summary>
internal static class PdfUpdate
{
    /// <summary>Adds or replaces objects; a body that is <see langword="null"/> deletes its object.</summary>
    public static byte[] Append(byte[] document, params (int Number, string? Body)[] objects)
    {
        using var file = new MemoryStream();
        file.Write(document);
        var table = new StringBuilder("xref\n");
        foreach (var (number, body) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{(body is null ? 0 : file.Position):D10} {(body is null ? "00001 f" : "00000 n")} \n");
            if (body is not null)
            {
                Write(file, $"{number} 0 obj\n{body}\nendobj\n");
            }
        }

        var start = file.Position;
        var size = objects.Max(static one => one.Number) + 50;
        Write(file, $"{table}trailer\n<</Size {size}/Root 1 0 R/Prev {LastStart(document)}>>\nstartxref\n{start}\n%%EOF\n");

        return file.ToArray();
    }

    /// <summary>Writes a stream as a body.</summary>
    public static string Stream(string content, string keys = "") =>
        $"<<{keys}/Length {content.Length}>>\nstream\n{content}\nendstream";

    private static int LastStart(byte[] document)
    {
        var text = Encoding.Latin1.GetString(document);
        var at = text.LastIndexOf("startxref", StringComparison.Ordinal) + "startxref".Length;

        return int.Parse(text[at..].Split("%%EOF")[0], CultureInfo.InvariantCulture);
    }

    private static void Write(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
