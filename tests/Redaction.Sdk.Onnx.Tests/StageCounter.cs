using System.Diagnostics.Metrics;

namespace Redaction.Sdk.Onnx.Tests;

/// <summary>Counts how often a stage was passed, by this flow of control and those that it started.</summary>
internal sealed class StageCounter : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly AsyncLocal<bool> _isMine = new() { Value = true };
    private int _count;

    public StageCounter(string stage)
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == "redaction.detector.stage.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            // Other tests run at the same time, and the meter is one for all.
            if (_isMine.Value && tags.Length == 1 && (string?)tags[0].Value == stage)
            {
                Interlocked.Increment(ref _count);
            }
        });
        _listener.Start();
    }

    public int Count => Volatile.Read(ref _count);

    public void Dispose() => _listener.Dispose();
}
