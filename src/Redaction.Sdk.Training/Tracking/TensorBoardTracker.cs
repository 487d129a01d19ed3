using System.Globalization;

namespace Redaction.Sdk.Training;

/// <summary>Writes a run down as an event file that TensorBoard reads.</summary>
public sealed class TensorBoardTracker : IExperimentTracker
{
    private readonly FileStream _stream;
    private readonly TimeProvider _clock;

    /// <summary>Begins an event file; a run that goes on has several, which TensorBoard joins.</summary>
    /// <param name="folder">The folder of the run, made if it is not there.</param>
    /// <param name="clock">Tells the time of each event; the system's clock by default.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public TensorBoardTracker(string folder, TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        Directory.CreateDirectory(folder);
        var name = string.Create(
            CultureInfo.InvariantCulture, $"events.out.tfevents.{_clock.GetUtcNow().ToUnixTimeMilliseconds()}.redaction");
        _stream = new(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        Write(EventRecord.Version(Now));
    }

    private double Now => _clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;

    /// <inheritdoc/>
    /// <remarks>An event file holds figures alone: nothing is written.</remarks>
    public void Start(IReadOnlyDictionary<string, string> settings) => ArgumentNullException.ThrowIfNull(settings);

    /// <inheritdoc/>
    public void Log(long stepCount, IReadOnlyDictionary<string, double> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        Write(EventRecord.Figures(Now, stepCount, figures));
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    private void Write(byte[] message)
    {
        _stream.Write(EventRecord.Frame(message));
        _stream.Flush();
    }
}
