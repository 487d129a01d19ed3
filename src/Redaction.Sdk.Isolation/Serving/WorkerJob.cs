namespace Redaction.Sdk.Isolation;

/// <summary>Does the work of one request in a worker.</summary>
/// <param name="request">The request.</param>
/// <returns>The result, which travels back to the application.</returns>
/// <remarks>
/// An exception ends the worker, and the application learns its type alone. A job is never cancelled from within: the
/// application kills the worker instead.
/// </remarks>
public delegate ReadOnlyMemory<byte> WorkerJob(WorkerRequest request);
