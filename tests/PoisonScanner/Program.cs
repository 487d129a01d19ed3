using System.Globalization;
using PoisonScanner;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Detection;

// A worker whose documents say what they do to it; or a whole job with such workers, for others to kill.
switch (args)
{
    case [ScanWorker.Argument]:
        Floods.Remember();
        ScanWorker.Serve(static _ => new DocumentScanner(
            [new PoisonFormat()], new NothingDetector(), new() { Parallelism = 1 }));
        return 0;
    case ["run", var documents, var folder, var slots]:
        await PoisonJob.RunAsync(documents, folder, int.Parse(slots, CultureInfo.InvariantCulture));
        return 0;
    default:
        return 2;
}
