using Redaction.Sdk.Detection;
using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Batch;

/// <summary>The work of a worker. Its requests come one at a time, and all of one job.</summary>
internal sealed class ScanJob(Func<ScanPipeline, DocumentScanner> createScanner)
{
    private DocumentScanner? _scanner;

    public ReadOnlyMemory<byte> Run(WorkerRequest request)
    {
        var asked = ScanRequest.Read(request.Payload.Span);
        try
        {
            _scanner ??= createScanner(asked.Pipeline);
        }
        catch (RedactionException e)
        {
            return ScanAnswer.Of(ScanAnswer.Kind.Broken, e.Message);
        }

        request.SignalAlive();

        return _scanner.Detector == asked.Detector
            ? new UnitScan(_scanner, asked, request.SignalAlive).Run()
            : ScanAnswer.Of(ScanAnswer.Kind.Broken, "The model is not the one with which the job was begun.");
    }
}
