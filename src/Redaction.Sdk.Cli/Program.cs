using Redaction.Sdk.Cli;

return await CommandLine.RunAsync(args, ConsoleHost.Create()).ConfigureAwait(false);
