namespace Redaction.Sdk.Isolation;

/// <summary>What became of one request: a result, or the reason why there is none.</summary>
public sealed record WorkerOutcome
{
    private WorkerOutcome()
    {
    }

    /// <summary>Gets the reason why there is no result; <see langword="null"/> when there is one.</summary>
    public WorkerFailure? Failure { get; private init; }

    /// <summary>Gets the result; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Result { get; private init; }

    /// <summary>Gets what is known besides: an exit code, or the type of an exception. It has no text of a document.</summary>
    /// <value><see langword="null"/> when nothing is.</value>
    public string? Detail { get; private init; }

    /// <summary>Gets the code under which reports name the failure.</summary>
    /// <value><see langword="null"/> when there is a result.</value>
    public ProblemCode? Code => Failure switch
    {
        null => null,
        WorkerFailure.TimedOut or WorkerFailure.Silent => ProblemCode.TimedOut,
        WorkerFailure.MemoryExceeded or WorkerFailure.OutputExceeded => ProblemCode.LimitExceeded,
        _ => ProblemCode.WorkerCrashed,
    };

    internal static WorkerOutcome Succeeded(ReadOnlyMemory<byte> result) => new() { Result = result };

    internal static WorkerOutcome Failed(WorkerFailure failure, string? detail = null) =>
        new() { Failure = failure, Detail = detail };
}
