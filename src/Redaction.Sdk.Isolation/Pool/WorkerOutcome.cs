using System.Globalization;

namespace Redaction.Sdk.Isolation;

/// <summary>What became of one request: a result, or the reason why there is none.</summary>
public sealed record WorkerOutcome
{
    private const int SignalBase = 128;
    private const int KillSignal = 9;
    private const int TerminateSignal = 15;

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

    /// <summary>Gets whether somebody else ended the worker, such as a machine that shuts down or runs out of memory.</summary>
    /// <value>It says nothing about the request, which may be tried again.</value>
    public bool WasKilledFromOutside { get; private init; }

    internal static WorkerOutcome Succeeded(ReadOnlyMemory<byte> result) => new() { Result = result };

    internal static WorkerOutcome Failed(WorkerFailure failure, string? detail = null) =>
        new() { Failure = failure, Detail = detail };

    /// <summary>Tells what became of a worker that ended by itself.</summary>
    internal static WorkerOutcome Ended(int exitCode) => new()
    {
        // A signal ends a process with 128 and its number, an exception of Windows with a negative one.
        Failure = exitCode is < 0 or >= SignalBase ? WorkerFailure.Crashed : WorkerFailure.Exited,
        Detail = string.Create(CultureInfo.InvariantCulture, $"exit code {exitCode}"),
        WasKilledFromOutside = exitCode is SignalBase + KillSignal or SignalBase + TerminateSignal,
    };
}
