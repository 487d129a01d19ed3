using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Redaction.Sdk.Onnx.Tests.Providers;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;

namespace Redaction.Sdk.Onnx.Tests;

public sealed class TelemetryTests
{
    // The meter is one for all, so the model's name tells the measurements of this test apart.
    private static readonly ModelBundle Bundle = Named(SmallNetwork.Create(64, 64), "telemetry");

    [Fact]
    public async Task DetectAsync_Listener_HearsOfThePageAndItsStages()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Redaction.Sdk.Onnx",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var detector = new OnnxRedactionDetector(Bundle);
        using var page = TestPages.CreateSmall(1);

        await detector.DetectAsync(page, TestContext.Current.CancellationToken);

        var whole = ended.Single(static one => (string?)one.GetTagItem("redaction.model") == "telemetry");
        Assert.Equal(("detect", "cpu"), (whole.OperationName, (string?)whole.GetTagItem("redaction.provider")));
        Assert.Equal(
            ["preprocess", "infer", "decode"],
            ended.Where(one => one.ParentSpanId == whole.SpanId).Select(static one => one.OperationName));
    }

    [Fact]
    public async Task DetectAsync_Meter_CountsPagesAndRegions()
    {
        var sums = new ConcurrentDictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Redaction.Sdk.Onnx")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            if (tags.Length > 0 && tags[0].Value is "telemetry")
            {
                sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
            }
        });
        listener.Start();
        using var detector = new OnnxRedactionDetector(Bundle);

        for (var seed = 0; seed < 3; seed++)
        {
            using var page = TestPages.CreateSmall(seed);
            await detector.DetectAsync(page, TestContext.Current.CancellationToken);
        }

        Assert.Equal((3, 3), (sums["redaction.detector.pages"], sums["redaction.detector.regions"]));
    }

    [Fact]
    public void Create_ProviderThatIsRefused_IsLoggedWithItsReason()
    {
        var log = new ListLogger();
        var provider = new FakeProvider(static _ => throw new TimeoutException("No answer."));

        using var detector = new OnnxRedactionDetector(Bundle, new() { Providers = [provider] }, log);

        Assert.Equal(
            [
                "Warning: Model telemetry does not run on fake: 'fake' could not open the model: No answer.",
                "Information: Model telemetry 1.0.0 runs on cpu (whole: True), up to 1 pages at once.",
            ],
            log.Lines);
    }

    [Fact]
    public void Create_DefaultProviders_AreNoReasonToWarn()
    {
        var log = new ListLogger();

        using var detector = new OnnxRedactionDetector(Bundle, options: null, log);

        Assert.DoesNotContain(log.Lines, static line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    private static ModelBundle Named(ModelBundle bundle, string name) =>
        bundle with { Manifest = bundle.Manifest with { Name = name } };

    private sealed class ListLogger : ILogger<OnnxRedactionDetector>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
