using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Batch;

/// <summary>Tells as the outcome of a unit why its worker gave no result.</summary>
internal static class WorkerWording
{
    public static OutcomeKind KindOf(WorkerFailure failure) => failure switch
    {
        WorkerFailure.TimedOut or WorkerFailure.Silent => OutcomeKind.Timeout,
        WorkerFailure.MemoryExceeded or WorkerFailure.OutputExceeded => OutcomeKind.Memory,
        _ => OutcomeKind.Crash,
    };

    public static string SentenceFor(WorkerFailure failure) => failure switch
    {
        WorkerFailure.TimedOut => "The document took longer than it may, and its reader was ended.",
        WorkerFailure.Silent => "The reader of the document gave no sign of life for longer than it may, and was ended.",
        WorkerFailure.MemoryExceeded => "The reader of the document took more memory than it may, and was ended.",
        WorkerFailure.OutputExceeded => "The reader of the document found more than a result may hold, and was ended.",
        WorkerFailure.Crashed => "The reader of the document crashed and was replaced.",
        WorkerFailure.Exited => "The reader of the document ended without a result and was replaced.",
        WorkerFailure.ProtocolBroken => "The reader of the document answered with something else than a result and was replaced.",
        _ => "The reader of the document failed and was replaced.",
    };
}
