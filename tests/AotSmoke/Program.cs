using AotSmoke;
using Redaction.Sdk;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Worker;

// What is compiled ahead of time has no assembly beside it that could be started: it is its own worker.
if (WorkerProgram.IsWorker(args))
{
    return WorkerProgram.Run();
}

// Published or not, the program has to write the same: a report of each document, once by the rules and once by a model.
await using var output = Console.OpenStandardOutput();
var bundle = await SmallModel.TakeInAsync();
await ReportAsync(static _ => { });
await ReportAsync(options => options.Bundle = bundle);

return 0;

async Task ReportAsync(Action<RedactionSdkOptions> choose)
{
    using var scanner = RedactionSdk.CreateScanner(options =>
    {
        options.Worker.Command = WorkerProgram.CommandForThisApplication;
        choose(options);
    });
    using var writer = new RedactionReportWriter(output, scanner.Detector);
    foreach (var document in args)
    {
        await writer.WriteAsync(await scanner.ScanDocumentAsync(DocumentSource.FromFile(document)));
    }

    await writer.CompleteAsync();
}
