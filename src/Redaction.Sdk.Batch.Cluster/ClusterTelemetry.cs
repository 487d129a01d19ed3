using System.Diagnostics;
using System.Diagnostics.Metrics;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>What work on many machines tells of itself. It costs nothing while nobody listens.</summary>
internal static class ClusterTelemetry
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Redaction.Sdk.Batch.Cluster";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Claimed = Meter.CreateCounter<long>(
        "redaction.batch.claimed", "{unit}", "Units that were handed out; those whose lease ran out, again.");

    private static readonly Counter<long> Units = Meter.CreateCounter<long>(
        "redaction.batch.units", "{unit}", "Units whose outcome was kept, by outcome.");

    private static readonly Histogram<double> CommitDuration = Meter.CreateHistogram<double>(
        "redaction.batch.commit.duration", "s", "The time that it takes to keep outcomes together.");

    private static readonly Counter<long> Reconnects = Meter.CreateCounter<long>(
        "redaction.batch.reconnects", "{attempt}", "Attempts to reach a server again that was lost, by server.");

    private static readonly UpDownCounter<long> Leases = Meter.CreateUpDownCounter<long>(
        "redaction.batch.leases", "{unit}", "Units that this worker holds and has not let go of.");

    private static readonly Gauge<long> QueueDepth = Meter.CreateGauge<long>(
        "redaction.batch.queue.depth", "{unit}", "Units that wait in the queue, as the broker said last.");

    public static void AddClaimed(int units) => Claimed.Add(units);

    public static void AddKept(IReadOnlyList<UnitOutcome> outcomes)
    {
        foreach (var group in outcomes.CountBy(static outcome => outcome.Kind))
        {
            Units.Add(group.Value, new KeyValuePair<string, object?>("redaction.outcome", ReportName.Of(group.Key)));
        }
    }

    /// <summary>Counts an attempt to reach a server again.</summary>
    /// <param name="server"><c>database</c> or <c>broker</c>.</param>
    public static void AddReconnect(string server) =>
        Reconnects.Add(1, new KeyValuePair<string, object?>("redaction.server", server));

    public static void AddLeases(int units) => Leases.Add(units);

    public static void TellQueueDepth(int units) => QueueDepth.Record(units);

    /// <summary>Measures a commit until it is disposed.</summary>
    public static Timing StartCommit() => new(CommitDuration.Enabled ? Stopwatch.GetTimestamp() : 0);

    public readonly struct Timing(long started) : IDisposable
    {
        public void Dispose()
        {
            if (started != 0)
            {
                CommitDuration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
            }
        }
    }
}
