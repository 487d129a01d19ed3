namespace Redaction.Sdk.Isolation;

/// <summary>A worker could not be started. The message is the detail of <see cref="WorkerFailure.NotStarted"/>.</summary>
internal sealed class WorkerStartException(string message, Exception? innerException = null)
    : Exception(message, innerException);
