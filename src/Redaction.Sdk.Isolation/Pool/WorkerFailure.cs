namespace Redaction.Sdk.Isolation;

/// <summary>Why a worker gave no result.</summary>
public enum WorkerFailure
{
    /// <summary>The worker could not be started: a program or a file of it is missing, or it never said hello.</summary>
    NotStarted,

    /// <summary>The request took longer than <see cref="WorkerLimits.Time"/>.</summary>
    TimedOut,

    /// <summary>The job gave no sign of life for <see cref="WorkerLimits.Silence"/>.</summary>
    Silent,

    /// <summary>The worker held more memory than <see cref="WorkerLimits.MemoryBytes"/>.</summary>
    MemoryExceeded,

    /// <summary>The result has more bytes than <see cref="WorkerLimits.OutputBytes"/>.</summary>
    OutputExceeded,

    /// <summary>The operating system or the runtime ended the worker: an abort, a stack overflow, a fault, a kill.</summary>
    Crashed,

    /// <summary>The worker ended itself without an answer.</summary>
    Exited,

    /// <summary>The worker wrote something else than answers where its answers go.</summary>
    ProtocolBroken,

    /// <summary>The job threw an exception, or the worker has no job of that name.</summary>
    JobFailed,
}
