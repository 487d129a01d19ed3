using System.Diagnostics;
using System.Globalization;
using Redaction.Sdk.Batch;
using Redaction.Sdk.BatchLoad;

// The whole way of a unit but for the scan: listing, ledger, transport, runner, commit. Prints units/s and memory.
// Usage: dotnet run -c Release --project benchmarks/Redaction.Sdk.BatchLoad -- [UNITS] [SLOTS]
var units = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 2_000_000;
var slots = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.ProcessorCount;
var folder = Directory.CreateTempSubdirectory("batch-load-").FullName;
var clock = Stopwatch.StartNew();
try
{
    var job = new JobDescription(new ScanPipeline(), new("rules", "1"), "load", Shard.Whole);
    await using var ledger = SqliteLedger.Begin(folder, job);
    var options = new BatchOptions { Slots = slots };
    await BatchJob.RunAsync(
        new Intake(ledger, MadeUp.ReadAsync), new MadeUp(units), ledger, new IdleProcessor(), options);
    var seconds = clock.Elapsed.TotalSeconds;
    var progress = await ledger.ProgressAsync();
    using var self = Process.GetCurrentProcess();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{progress.Units} units, {progress.Outcomes[OutcomeKind.Done]} done, {seconds:0.0} s, {units / seconds:0} units/s, "
        + $"peak memory {self.PeakWorkingSet64 / 1048576.0:0} MB, memory {self.WorkingSet64 / 1048576.0:0} MB, "
        + $"ledger {new FileInfo(Path.Combine(folder, "ledger.sqlite")).Length / 1048576.0:0} MB"));
}
finally
{
    Directory.Delete(folder, recursive: true);
}
