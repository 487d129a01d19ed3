using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Worker;

/// <summary>Chooses how workers are started, how many there are, and what each request may take.</summary>
public sealed class WorkerOptions
{
    /// <summary>Gets or sets the command that starts a worker.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="WorkerProgram.Command"/>.</value>
    public WorkerCommand? Command { get; set; }

    /// <summary>Gets the number of workers and their age.</summary>
    public WorkerPoolOptions Pool { get; } = new();

    /// <summary>Gets or sets what a request may take. The time of a document's inspection is that of the document.</summary>
    public WorkerLimits Limits { get; set; } = new();

    /// <summary>Makes a pool of workers with these options. It starts none yet.</summary>
    /// <returns>The pool, which the caller disposes.</returns>
    public WorkerPool CreatePool() => new(Command ?? WorkerProgram.Command, Pool);
}
