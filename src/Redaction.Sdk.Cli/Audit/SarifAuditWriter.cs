using System.Text.Json;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Audit;

/// <summary>Writes the format sarif: one result for each leak, one notification for each problem.</summary>
/// <remarks>
/// OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0. The format knows lines and no pages: the
/// line of a region is the number of the page, and the box stands in the properties, in page points.
/// </remarks>
internal sealed class SarifAuditWriter : IAuditWriter
{
    private const string SchemaAddress = "https://json.schemastore.org/sarif-2.1.0.json";

    private static readonly string[] Rules =
    [
        .. Enum.GetValues<RedactionStatus>()
            .Where(static status => status is not (RedactionStatus.Applied or RedactionStatus.Undetermined))
            .Select(ReportName.Of),
        .. Enum.GetValues<LeftoverKind>().Select(static kind => $"leftover-{ReportName.Of(kind)}"),
    ];

    public async ValueTask WriteAsync(AuditOutcome audit, Stream output, CancellationToken cancellationToken)
    {
        var json = new Utf8JsonWriter(output, new() { Indented = true, NewLine = "\n" });
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteString("$schema", SchemaAddress);
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            WriteRun(json, audit);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        await output.WriteAsync("\n"u8.ToArray(), cancellationToken).ConfigureAwait(false);
    }

    private static void WriteRun(Utf8JsonWriter json, AuditOutcome audit)
    {
        json.WriteStartObject();
        WriteTool(json);
        WriteInvocation(json, audit);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var document in audit.Documents)
        {
            foreach (var leak in document.Leaks)
            {
                WriteResult(json, document.Findings, leak);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "Redaction.Sdk");
        json.WriteString("semanticVersion", RedactionReportWriter.Version);
        json.WriteStartArray("rules");
        foreach (var rule in Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule);
            WriteText(json, "shortDescription", $"{AuditWording.Meaning(rule)}.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // What could not be read is not a result of the analysis but something that kept it from one.
    private static void WriteInvocation(Utf8JsonWriter json, AuditOutcome audit)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", audit.Unread == 0);
        json.WriteNumber("exitCode", audit.ExitCode);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var document in audit.Documents.Select(static document => document.Findings))
        {
            foreach (var problem in document.Problems)
            {
                json.WriteStartObject();
                json.WriteStartObject("descriptor");
                json.WriteString("id", ReportName.Of(problem.Code));
                json.WriteEndObject();
                json.WriteString("level", document.Status == ReadStatus.Unchecked ? "error" : "warning");
                WriteText(json, "message", problem.Message);
                WriteLocations(json, document, problem.Page, redaction: null);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, DocumentFindings document, Leak leak)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", leak.Rule);
        json.WriteNumber("ruleIndex", Array.IndexOf(Rules, leak.Rule));
        json.WriteString("level", Level(leak.Grade));
        WriteText(json, "message", $"{AuditWording.Sentence(leak)}.");
        WriteLocations(json, document, leak.Page, leak.Redaction);
        WriteFingerprint(json, document, leak);
        json.WriteStartObject("properties");
        json.WriteString("grade", ReportName.Of(leak.Grade));
        json.WriteString("id", leak.Redaction?.Id);
        json.WriteString("text", leak.Text?.Text);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Level(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.A or EvidenceGrade.B => "error",
        EvidenceGrade.C => "warning",
        _ => "note",
    };

    private static void WriteLocations(
        Utf8JsonWriter json, DocumentFindings document, int? page, RedactionRecord? redaction)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Address(document.Name));
        json.WriteEndObject();
        if (page is { } number)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", number);
            WriteBox(json, number, redaction);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteBox(Utf8JsonWriter json, int page, RedactionRecord? redaction)
    {
        json.WriteStartObject("properties");
        json.WriteNumber("page", page);
        if (redaction?.Box is { } box)
        {
            json.WriteNumber("left", Math.Round(box.Left, 3));
            json.WriteNumber("top", Math.Round(box.Top, 3));
            json.WriteNumber("right", Math.Round(box.Right, 3));
            json.WriteNumber("bottom", Math.Round(box.Bottom, 3));
        }

        json.WriteEndObject();
    }

    // The same leak of the same document is the same result in the next run.
    private static void WriteFingerprint(Utf8JsonWriter json, DocumentFindings document, Leak leak)
    {
        json.WriteStartObject("partialFingerprints");
        json.WriteString(
            "leak/v1", $"{document.Sha256}:{leak.Rule}:{leak.Redaction?.Id}:{leak.Page}:{leak.Text?.Sha256}");
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // A name is a path as the user gave it: each step is escaped, the slashes stay.
    private static string Address(string name) =>
        string.Join('/', name.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
}
