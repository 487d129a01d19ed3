using System.Text.Json;
using System.Text.Json.Nodes;

namespace Redaction.Sdk.Training;

/// <summary>Writes a run down as a file of JSON objects, one a line, that grows as the run goes on.</summary>
public sealed class JsonLinesTracker : IExperimentTracker
{
    private readonly StreamWriter _writer;
    private readonly TimeProvider _clock;

    /// <summary>Opens a file, at its end if it is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Tells the time of each line; the system's clock by default.</param>
    /// <exception cref="IOException">The file cannot be written to.</exception>
    public JsonLinesTracker(string path, TimeProvider? clock = null)
    {
        _writer = new(path, append: true) { AutoFlush = true, NewLine = "\n" };
        _clock = clock ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public void Start(IReadOnlyDictionary<string, string> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Write(null, settings.Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
    }

    /// <inheritdoc/>
    public void Log(long stepCount, IReadOnlyDictionary<string, double> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);

        // JSON has no number that is not finite.
        Write(stepCount, figures.Select(static pair => KeyValuePair.Create(
            pair.Key, double.IsFinite(pair.Value) ? (JsonNode?)pair.Value : null)));
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Write(long? step, IEnumerable<KeyValuePair<string, JsonNode?>> members)
    {
        JsonObject line = new() { ["time"] = _clock.GetUtcNow().ToString("O") };
        if (step is { } number)
        {
            line["step"] = number;
        }

        foreach (var (name, value) in members)
        {
            line[name] = value;
        }

        _writer.WriteLine(line.ToJsonString(JsonSerializerOptions.Default));
    }
}
