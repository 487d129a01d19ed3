using System.Globalization;
using System.Text.Json;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>Writes <c>manifest.json</c>: what went in, what came out, and by what.</summary>
internal sealed class JobManifest(JobDescription job)
{
    public const string FileName = "manifest.json";
    public const string Schema = "redaction-job/1";

    private readonly SortedDictionary<OutcomeKind, long> _outcomes = [];
    private readonly InputDigest _inputs = new();
    private long _documents, _pages, _redactions;

    public void Add(JobDocument document)
    {
        _documents++;
        _pages += document.Findings!.PageCount ?? 0;
        _redactions += document.Findings.Pages.Sum(static page => page.Redactions.Count);
        _outcomes[document.Kind!.Value] = _outcomes.GetValueOrDefault(document.Kind.Value) + 1;
        _inputs.Add(document.Entry.Name, document.Findings.Sha256);
    }

    public void Write(Stream output, IReadOnlyList<ManifestNote> notes, IEnumerable<ExportedFile> files)
    {
        using var json = new Utf8JsonWriter(output, new() { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        WriteJob(json);
        WriteCounts(json);
        json.WriteString("inputsSha256", _inputs.ToString());
        WriteNotes(json, notes);
        WriteFiles(json, files);
        json.WriteEndObject();
    }

    private void WriteJob(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteString("name", "Redaction.Sdk");
        json.WriteString("version", job.Version);
        json.WriteEndObject();
        json.WriteStartObject("model");
        json.WriteString("name", job.Detector.Name);
        json.WriteString("version", job.Detector.Version);
        json.WriteString("sha256", job.Detector.Sha256);
        json.WriteEndObject();
        json.WriteString("fingerprint", job.Fingerprint);
    }

    private void WriteCounts(Utf8JsonWriter json)
    {
        json.WriteNumber("documents", _documents);
        json.WriteNumber("pages", _pages);
        json.WriteNumber("redactions", _redactions);
        json.WriteStartObject("outcomes");
        foreach (var (kind, count) in _outcomes)
        {
            json.WriteNumber(ReportName.Of(kind), count);
        }

        json.WriteEndObject();
    }

    private static void WriteNotes(Utf8JsonWriter json, IReadOnlyList<ManifestNote> notes)
    {
        json.WriteStartArray("notes");
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteString("kind", note.Kind);
            json.WriteString("subject", note.Subject);
            json.WriteString("message", note.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter json, IEnumerable<ExportedFile> files)
    {
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("name", file.Name);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
