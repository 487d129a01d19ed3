using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Worker;

/// <summary>Has PDF files read a second time by PdfPig, in a process that may die.</summary>
/// <remarks>
/// Safe for any number of threads. A worker that crashes, hangs or takes too much is killed and replaced; the inspection
/// then says so among its problems and has nothing else.
/// </remarks>
public sealed class IsolatedPdfInspector : IDocumentInspector, IDisposable
{
    private readonly WorkerPool _workers;
    private readonly WorkerLimits _limits;

    /// <summary>Initializes a new instance of the <see cref="IsolatedPdfInspector"/> class.</summary>
    /// <param name="workers">The workers, which the inspector disposes.</param>
    /// <param name="limits">What a document may take, but for the time, which comes with each document.</param>
    /// <exception cref="ArgumentNullException"><paramref name="workers"/> is <see langword="null"/>.</exception>
    public IsolatedPdfInspector(WorkerPool workers, WorkerLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(workers);

        (_workers, _limits) = (workers, limits ?? new());
    }

    /// <inheritdoc/>
    public bool CanInspect(string mediaType) => mediaType == "application/pdf";

    /// <inheritdoc/>
    public async ValueTask<DocumentInspection> InspectAsync(
        ReadOnlyMemory<byte> bytes, DocumentOpenSettings settings, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);

        var time = TimeSpan.FromTicks(Math.Clamp(
            settings.TimeBudget.Ticks, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerDay));
        var outcome = await _workers.RunAsync(
            WorkerJobs.InspectPdf,
            InspectPdfJob.Request(bytes.Span, settings with { TimeBudget = time }),
            _limits with { Time = time },
            cancellationToken).ConfigureAwait(false);
        if (outcome.Failure is { } failure)
        {
            return Failed(outcome.Code!.Value, SentenceFor(failure, outcome.Detail));
        }

        try
        {
            return InspectionCodec.Read(outcome.Result);
        }
        catch (InvalidDataException)
        {
            return Failed(ProblemCode.WorkerCrashed, SentenceFor(WorkerFailure.ProtocolBroken, null));
        }
    }

    /// <summary>Ends the workers. Inspections that still run fail.</summary>
    public void Dispose() => _workers.Dispose();

    private static DocumentInspection Failed(ProblemCode code, string sentence) => new()
    {
        Problems =
        [
            new(code, sentence),
            new(
                ProblemCode.StructureUnreadable,
                "The text of the pages was not compared by a second reader, and nobody looked for what is left in the file."),
        ],
    };

    private static string SentenceFor(WorkerFailure failure, string? detail) => failure switch
    {
        WorkerFailure.NotStarted => $"The second reader could not be started: {detail}.",
        WorkerFailure.TimedOut => "The second reader took longer than the document may take.",
        WorkerFailure.Silent =>
            $"The second reader gave no sign of life for as long as {nameof(WorkerLimits)}.{nameof(WorkerLimits.Silence)} allows.",
        WorkerFailure.MemoryExceeded =>
            $"The second reader took more memory than {nameof(WorkerLimits)}.{nameof(WorkerLimits.MemoryBytes)} allows.",
        WorkerFailure.OutputExceeded =>
            $"The second reader found more than {nameof(WorkerLimits)}.{nameof(WorkerLimits.OutputBytes)} allows.",
        _ => "The second reader crashed on the document and was replaced.",
    };
}
