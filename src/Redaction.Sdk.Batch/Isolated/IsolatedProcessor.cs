using System.Text;
using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Batch;

/// <summary>Has each unit scanned in a child process, which is killed when it goes beyond the unit's limits.</summary>
/// <remarks>
/// Safe for as many threads as there are slots. A unit that fails in a worker which has served others is tried once more
/// in a new one, so no document pays for what another left behind. A worker that somebody else ended says nothing about
/// its document: such a unit may be tried again.
/// </remarks>
public sealed class IsolatedProcessor : IUnitProcessor, IDisposable
{
    private readonly WorkerPool _workers;
    private readonly JobDescription _job;
    private readonly string? _password;

    /// <summary>Initializes a new instance of the <see cref="IsolatedProcessor"/> class. It starts no worker yet.</summary>
    /// <param name="command">Starts a program that calls <see cref="ScanWorker.Serve"/>.</param>
    /// <param name="job">What is done with the documents.</param>
    /// <param name="pool">The number of workers, one a slot, and their age. They are read once, here.</param>
    /// <param name="password">The password of encrypted documents; none by default.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="command"/> or <paramref name="job"/> is <see langword="null"/>.
    /// </exception>
    public IsolatedProcessor(
        WorkerCommand command, JobDescription job, WorkerPoolOptions? pool = null, string? password = null)
    {
        ArgumentNullException.ThrowIfNull(job);

        (_workers, _job, _password) = (new(command, pool), job, password);
    }

    /// <inheritdoc/>
    /// <exception cref="JobException">No worker can be had, or none that does what the job says.</exception>
    public async Task<UnitOutcome> RunAsync(
        WorkUnit unit, UnitBudget budget, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(budget);

        var answer = await _workers.RunAsync(
            ScanWorker.Job, ScanRequest.Of(unit, _job, _password).Write(), budget.Limits, cancellationToken)
            .ConfigureAwait(false);
        try
        {
            return answer.Failure is { } failure
                ? Failed(unit, failure, answer)
                : Answered(unit, answer.Result);
        }
        catch (InvalidDataException)
        {
            return Failed(unit, WorkerFailure.ProtocolBroken, answer);
        }
    }

    /// <summary>Kills the workers. Units at work fail.</summary>
    public void Dispose() => _workers.Dispose();

    private static UnitOutcome Failed(WorkUnit unit, WorkerFailure failure, WorkerOutcome answer) =>
        failure == WorkerFailure.NotStarted
            ? throw new JobException($"No worker could be started: {answer.Detail}.")
            : new(unit.Id, WorkerWording.KindOf(failure))
            {
                Problem = new(answer.Code ?? ProblemCode.WorkerCrashed, WorkerWording.SentenceFor(failure)),
                MayPass = answer.WasKilledFromOutside,
            };

    private static UnitOutcome Answered(WorkUnit unit, ReadOnlyMemory<byte> answer)
    {
        var (kind, content) = ScanAnswer.Read(answer);
        if (kind == ScanAnswer.Kind.Broken)
        {
            throw new JobException(Encoding.UTF8.GetString(content.Span));
        }

        if (kind != ScanAnswer.Kind.Findings)
        {
            return new(unit.Id, OutcomeKind.Missing)
            {
                Problem = new(ProblemCode.IoError, Encoding.UTF8.GetString(content.Span)),
                MayPass = kind == ScanAnswer.Kind.Unavailable,
            };
        }

        var findings = FindingsCodec.Read(content.Span);

        return new(unit.Id, OutcomeOf.Status(findings))
        {
            Payload = content,
            DocumentPages = unit.PagesAreFiles ? null : findings.PageCount,
        };
    }
}
