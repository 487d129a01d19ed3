using Redaction.Sdk;
using Redaction.Sdk.Worker;

namespace Snippets;

internal static class Isolate
{
    public static int Start(string[] args)
    {
        #region an application that serves as its own worker
        if (WorkerProgram.IsWorker(args))
        {
            return WorkerProgram.Run();
        }
        #endregion

        return 0;
    }

    public static void Serve()
    {
        #region a scanner whose workers are the application
        using var scanner = RedactionSdk.CreateScanner(
            options => options.Worker.Command = WorkerProgram.CommandForThisApplication);
        #endregion
    }

    public static void SwitchOff()
    {
        #region a scanner without a second reader
        using var scanner = RedactionSdk.CreateScanner(options => options.Scanner.Inspect = false);
        #endregion
    }
}
