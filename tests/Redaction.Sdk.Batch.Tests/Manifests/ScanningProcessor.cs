using Redaction.Sdk.Detection;
using Redaction.Sdk.Imaging;

namespace Redaction.Sdk.Batch.Tests.Manifests;

/// <summary>Scans image files for bars, as a worker does, in this process.</summary>
internal sealed class ScanningProcessor : IUnitProcessor, IDisposable
{
    private readonly DocumentScanner _scanner = new([new ImageDocumentFormat()], new LongRunDetector());

    public JobDescription Job => new(new ScanPipeline(), _scanner.Detector, "0", Shard.Whole);

    public Task<UnitOutcome> RunAsync(WorkUnit unit, UnitBudget budget, CancellationToken cancellationToken = default)
    {
        var answer = new UnitScan(_scanner, ScanRequest.Of(unit, Job, password: null), static () => { }).Run();
        var (_, content) = ScanAnswer.Read(answer);
        var findings = FindingsCodec.Read(content.Span);

        return Task.FromResult(new UnitOutcome(unit.Id, OutcomeOf.Status(findings))
        {
            Payload = content,
            DocumentPages = unit.PagesAreFiles ? null : findings.PageCount,
        });
    }

    public void Dispose() => _scanner.Dispose();
}
