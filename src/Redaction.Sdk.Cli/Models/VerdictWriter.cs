using System.Globalization;
using System.Text;
using System.Text.Json;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli.Models;

/// <summary>Writes verdicts on models, for people and as <c>redaction-model-verdicts/1</c>.</summary>
internal static class VerdictWriter
{
    public static string Table(IReadOnlyList<ModelVerdict> verdicts)
    {
        var text = new StringBuilder();
        foreach (var verdict in verdicts)
        {
            text.Append(PrintableText.Escape(verdict.Model)).Append(": ").Append(Words(verdict)).Append('\n');
            foreach (var check in verdict.Checks)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {check.Name,-9} {PrintableText.Escape(check.Sentence)}\n");
            }
        }

        if (verdicts.Count > 1)
        {
            var refused = verdicts.Count(static verdict => verdict.Refusal is not null);
            text.Append(CultureInfo.InvariantCulture, $"{refused} of {verdicts.Count} models refused.\n");
        }

        return text.ToString();
    }

    public static string Json(IReadOnlyList<ModelVerdict> verdicts) => JsonText.Write(json =>
    {
        json.WriteString("schema", "redaction-model-verdicts/1");
        json.WriteStartArray("models");
        foreach (var verdict in verdicts)
        {
            WriteVerdict(json, verdict);
        }

        json.WriteEndArray();
    });

    private static string Words(ModelVerdict verdict)
    {
        var verb = verdict.Refusal is { } refusal ? $"refused ({ReportName.Of(refusal)})" : "accepted";

        return verdict.Identity is { } identity
            ? $"{verb}, {identity.Name} {identity.Version}, sha256 {identity.Sha256}"
            : verb;
    }

    private static void WriteVerdict(Utf8JsonWriter json, ModelVerdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("model", verdict.Model);
        json.WriteString("name", verdict.Identity?.Name);
        json.WriteString("version", verdict.Identity?.Version);
        json.WriteString("sha256", verdict.Identity?.Sha256);
        json.WriteBoolean("accepted", verdict.Refusal is null);
        WriteCode(json, verdict.Refusal);
        json.WriteStartArray("checks");
        foreach (var check in verdict.Checks)
        {
            WriteCheck(json, check);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCheck(Utf8JsonWriter json, BundleCheck check)
    {
        json.WriteStartObject();
        json.WriteString("name", check.Name);
        json.WriteBoolean("passed", check.Refusal is null);
        WriteCode(json, check.Refusal);
        json.WriteString("message", check.Sentence);
        json.WriteEndObject();
    }

    private static void WriteCode(Utf8JsonWriter json, ModelRefusal? refusal) =>
        json.WriteString("code", refusal is { } code ? ReportName.Of(code) : null);
}
