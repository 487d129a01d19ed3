namespace Redaction.Sdk.Isolation;

/// <summary>What a <see cref="Frame"/> says.</summary>
internal enum FrameKind : byte
{
    /// <summary>From the worker, once: it is ready for requests.</summary>
    Ready = 1,

    /// <summary>To the worker: do the job of that name.</summary>
    Request,

    /// <summary>From the worker: the job goes on.</summary>
    Alive,

    /// <summary>From the worker: the job is done.</summary>
    Result,

    /// <summary>From the worker: the job threw an exception, whose type is the name.</summary>
    Failure,
}
