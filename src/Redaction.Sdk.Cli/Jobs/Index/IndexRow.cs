using System.Globalization;
using System.Text;
using System.Text.Json;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Jobs.Index;

/// <summary>A document in the index, as JSON that may stand within a page: no character in it is markup.</summary>
internal static class IndexRow
{
    public static string Of(JobDocument document, IReadOnlyList<(int Page, string File)> pictures)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            WriteFacts(json, document);
            WriteRedactions(json, document.Findings!);
            json.WriteStartArray("pictures");
            foreach (var (page, file) in pictures)
            {
                json.WriteStartObject();
                json.WriteNumber("page", page);
                json.WriteString("file", file);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }

    private static void WriteFacts(Utf8JsonWriter json, JobDocument document)
    {
        var (findings, fields) = (document.Findings!, document.Entry.Fields);
        json.WriteString("name", PrintableText.Escape(document.Entry.Name));
        json.WriteString("outcome", ReportName.Of(document.Kind!.Value));
        json.WriteString("status", ReportName.Of(findings.Status));
        json.WriteString("sha256", findings.Sha256);
        json.WriteString("type", findings.MediaType);
        json.WriteString("problem", findings.Problems is [var first, ..] ? Wording.Problem(first) : null);
        json.WriteString("numbers", Numbers(fields));
        json.WriteString("sheet", fields.GetValueOrDefault(ProductionFields.SlipSheet));
        if (findings.PageCount is { } pages)
        {
            json.WriteNumber("pages", pages);
        }
        else
        {
            json.WriteNull("pages");
        }
    }

    private static void WriteRedactions(Utf8JsonWriter json, DocumentFindings findings)
    {
        RedactionRecord[] redactions = [.. findings.Pages.SelectMany(static page => page.Redactions)];
        json.WriteNumber("redactions", redactions.Length);
        json.WriteString("grade", redactions.Min(static found => found.Grade) is { } worst ? ReportName.Of(worst) : null);
        json.WriteString("area", findings.Coverage?.Amounts is { } amounts
            ? string.Create(CultureInfo.InvariantCulture, $"{100 * amounts.PageArea.Share:0.0} %")
            : null);
        json.WriteStartArray("codes");
        var codes = redactions.SelectMany(static found => found.Codes ?? []).Select(static code => code.Code);
        foreach (var code in codes.Distinct().Order(StringComparer.Ordinal))
        {
            json.WriteStringValue(PrintableText.Escape(code));
        }

        json.WriteEndArray();
    }

    private static string? Numbers(IReadOnlyDictionary<string, string> fields) =>
        fields.TryGetValue(ProductionFields.FirstNumber, out var first)
            ? PrintableText.Escape($"{first} - {fields.GetValueOrDefault(ProductionFields.LastNumber, first)}")
            : null;
}
