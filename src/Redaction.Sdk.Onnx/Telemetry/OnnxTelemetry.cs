using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Redaction.Sdk.Onnx;

/// <summary>What detectors tell of themselves. It costs nothing while nobody listens.</summary>
internal static class OnnxTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Redaction.Sdk.Onnx";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Pages = Meter.CreateCounter<long>(
        "redaction.detector.pages", "{page}", "Pages that were looked at.");

    private static readonly Counter<long> Regions = Meter.CreateCounter<long>(
        "redaction.detector.regions", "{region}", "Regions that were found.");

    private static readonly Counter<long> NonFinite = Meter.CreateCounter<long>(
        "redaction.detector.non_finite", "{row}", "Rows of a model's output that were dropped as not finite.");

    private static readonly Counter<long> Fallbacks = Meter.CreateCounter<long>(
        "redaction.detector.fallbacks", "{provider}", "Execution providers that were preferred in vain.");

    private static readonly UpDownCounter<long> Queue = Meter.CreateUpDownCounter<long>(
        "redaction.detector.queue", "{page}", "Pages that wait for their turn in the model.");

    private static readonly Histogram<double> StageDuration = Meter.CreateHistogram<double>(
        "redaction.detector.stage.duration", "s", "The time that a page, or a batch of pages, spends in a stage.");

    /// <summary>Starts the activity of a page.</summary>
    public static Activity? StartPage(OnnxRedactionDetector detector)
    {
        var activity = Activities.StartActivity("detect");
        activity?.SetTag("redaction.model", detector.Identity.Name)
            .SetTag("redaction.model.version", detector.Identity.Version)
            .SetTag("redaction.provider", detector.Plan.Provider);

        return activity;
    }

    /// <summary>Starts a stage of the work on a page: <c>preprocess</c>, <c>infer</c> or <c>decode</c>.</summary>
    public static Stage StartStage(string name) => new(
        name, Activities.StartActivity(name), StageDuration.Enabled ? Stopwatch.GetTimestamp() : 0);

    /// <summary>Starts the wait of a page.</summary>
    public static Waiting StartWaiting()
    {
        var isCounted = Queue.Enabled;
        if (isCounted)
        {
            Queue.Add(1);
        }

        return new(isCounted);
    }

    /// <summary>Counts a page and what was found on it.</summary>
    public static void CountPage(OnnxRedactionDetector detector, int regions, int nonFinite)
    {
        var model = new KeyValuePair<string, object?>("redaction.model", detector.Identity.Name);
        Pages.Add(1, model);
        Regions.Add(regions, model);
        if (nonFinite > 0)
        {
            NonFinite.Add(nonFinite, model);
        }
    }

    /// <summary>Counts a provider that was preferred in vain.</summary>
    public static void CountFallback(string provider) =>
        Fallbacks.Add(1, new KeyValuePair<string, object?>("redaction.provider", provider));

    /// <summary>A stage under way.</summary>
    public readonly struct Stage(string name, Activity? activity, long start) : IDisposable
    {
        public void Dispose()
        {
            activity?.Dispose();
            if (start != 0)
            {
                var stage = new KeyValuePair<string, object?>("redaction.stage", name);
                StageDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, stage);
            }
        }
    }

    /// <summary>A wait under way.</summary>
    public readonly struct Waiting(bool isCounted) : IDisposable
    {
        public void Dispose()
        {
            if (isCounted)
            {
                Queue.Add(-1);
            }
        }
    }
}
