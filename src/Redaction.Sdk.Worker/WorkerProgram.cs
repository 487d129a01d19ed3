using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Worker;

/// <summary>The program that opens documents and models which may do harm, and the ways to start it.</summary>
public static class WorkerProgram
{
    private const string Assembly = "Redaction.Sdk.Worker";
    private const string Argument = "--redaction-worker";

    /// <summary>Gets the command that starts <c>Redaction.Sdk.Worker.dll</c>, which lies beside the application.</summary>
    public static WorkerCommand Command => WorkerCommand.ForAssembly(Assembly);

    /// <summary>Gets the command that starts the application itself as a worker, for those that are a single file.</summary>
    /// <remarks>The application has to ask <see cref="IsWorker"/> first thing, and then call <see cref="Run"/>.</remarks>
    public static WorkerCommand CommandForThisApplication => WorkerCommand.ForThisApplication(Argument);

    /// <summary>Determines whether the application was started to serve as a worker.</summary>
    /// <param name="args">The arguments of the application.</param>
    /// <returns><see langword="true"/> if it was.</returns>
    public static bool IsWorker(IReadOnlyList<string> args) => args is [Argument];

    /// <summary>Serves until the application that started the worker closes the pipe or is gone.</summary>
    /// <returns>An exit code, if it returns at all: the end of the pipe ends the process.</returns>
    public static int Run()
    {
        WorkerServer.Serve(WorkerJobs.All);

        return 0;
    }
}
