using System.Reflection;
using System.Text.Json;

namespace Redaction.Sdk.Detection;

/// <summary>Writes findings as a <c>redaction-report/1</c>, one document after another.</summary>
/// <remarks>
/// The same findings give the same bytes: the order of properties is fixed, lengths are rounded to a
/// thousandth of a point, confidences and shares to four decimals, and the text is ASCII, so that nothing in
/// a name can steer a terminal. Each document reaches the stream whole. A writer serves one thread.
/// </remarks>
public sealed class RedactionReportWriter : IDisposable
{
    /// <summary>The name and version of the report's schema.</summary>
    public const string Schema = "redaction-report/1";

    private readonly Stream _output;
    private readonly DetectorIdentity _model;
    private readonly RedactionReportFormat _format;
    private readonly Utf8JsonWriter _json;
    private bool _started;

    /// <summary>Gets the version of the SDK, as reports state it.</summary>
    public static string Version { get; } = typeof(RedactionReportWriter).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Initializes a new instance of the <see cref="RedactionReportWriter"/> class.</summary>
    /// <param name="output">Where the report goes, in UTF-8. It is left open.</param>
    /// <param name="model">The detector behind all of the findings.</param>
    /// <param name="format">The layout.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public RedactionReportWriter(
        Stream output, DetectorIdentity model, RedactionReportFormat format = RedactionReportFormat.Json)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(model);

        (_output, _model, _format) = (output, model, format);
        _json = new(output, new() { Indented = format == RedactionReportFormat.Json, NewLine = "\n" });
    }

    /// <summary>Writes one document.</summary>
    /// <param name="document">What was found in it.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>A task that completes when the document has been handed to the stream.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public async ValueTask WriteAsync(DocumentFindings document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);

        Start();
        _json.WriteDocument(document);
        await _json.FlushAsync(cancellationToken).ConfigureAwait(false);

        if (_format == RedactionReportFormat.JsonLines)
        {
            await EndLineAsync(cancellationToken).ConfigureAwait(false);
            _json.Reset();
        }
    }

    /// <summary>Ends the report. Without this call, a report in JSON is visibly cut short.</summary>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>A task that completes when everything has been handed to the stream.</returns>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        if (_format == RedactionReportFormat.Json)
        {
            Start();
            _json.WriteEndArray();
            _json.WriteEndObject();
            await _json.FlushAsync(cancellationToken).ConfigureAwait(false);
            await EndLineAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Drops what has not been handed to the stream, and leaves the stream open.</summary>
    public void Dispose()
    {
        // Without the reset, disposing would write out a document that was given up halfway, and would touch a
        // stream that its owner may have closed.
        _json.Reset(Stream.Null);
        _json.Dispose();
    }

    private void Start()
    {
        if (_started || _format == RedactionReportFormat.JsonLines)
        {
            return;
        }

        _started = true;
        _json.WriteStartObject();
        _json.WriteString("schema", Schema);
        WriteTool();
        WriteModel();
        _json.WriteStartArray("documents");
    }

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteString("name", "Redaction.Sdk");
        _json.WriteString("version", Version);
        _json.WriteEndObject();
    }

    private void WriteModel()
    {
        _json.WriteStartObject("model");
        _json.WriteString("name", _model.Name);
        _json.WriteString("version", _model.Version);
        _json.WriteString("sha256", _model.Sha256);
        _json.WriteEndObject();
    }

    private ValueTask EndLineAsync(CancellationToken cancellationToken) =>
        _output.WriteAsync("\n"u8.ToArray(), cancellationToken);
}
