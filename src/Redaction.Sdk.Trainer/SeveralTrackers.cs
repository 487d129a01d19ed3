using Redaction.Sdk.Training;

namespace Redaction.Sdk.Trainer;

/// <summary>Writes a run down in several ways.</summary>
internal sealed class SeveralTrackers(params IReadOnlyList<IExperimentTracker> trackers) : IExperimentTracker
{
    public void Start(IReadOnlyDictionary<string, string> settings)
    {
        foreach (var tracker in trackers)
        {
            tracker.Start(settings);
        }
    }

    public void Log(long stepCount, IReadOnlyDictionary<string, double> figures)
    {
        foreach (var tracker in trackers)
        {
            tracker.Log(stepCount, figures);
        }
    }

    public void Dispose()
    {
        foreach (var tracker in trackers)
        {
            tracker.Dispose();
        }
    }
}
