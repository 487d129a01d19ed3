using Redaction.Sdk.Batch;
using Redaction.Sdk.Cli;
using Redaction.Sdk.Cli.Jobs;

if (args is [ScanWorker.Argument])
{
    ScanWorker.Serve(PipelineScanner.Create);
}

return await CommandLine.RunAsync(args, ConsoleHost.Create()).ConfigureAwait(false);
