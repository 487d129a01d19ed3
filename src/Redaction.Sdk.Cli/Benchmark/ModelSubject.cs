using Redaction.Sdk.Onnx;

namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>A model, on every execution provider that this installation could have.</summary>
internal sealed class ModelSubject : IBenchmarkSubject
{
    private const string Processor = "cpu";
    private const int LargestBatch = 16;

    private readonly ModelBundle _bundle;
    private readonly List<RunSetting> _settings = [];
    private readonly List<MissingProvider> _missing = [];

    /// <summary>Finds out which providers can run a model.</summary>
    public ModelSubject(ModelBundle bundle)
    {
        _bundle = bundle;
        foreach (var name in ExecutionProviders.Names)
        {
            Probe(name);
        }
    }

    public DetectorIdentity Identity => _bundle.Identity;

    public IReadOnlyList<RunSetting> Settings => _settings;

    public IReadOnlyList<MissingProvider> Missing => _missing;

    public IRedactionDetector Open(RunSetting setting) => OpenModel(setting);

    private OnnxRedactionDetector OpenModel(RunSetting setting) => new(_bundle, new()
    {
        Providers = [ExecutionProviders.Named(setting.Provider)],
        ThreadsPerPage = setting.Threads,
        Parallelism = setting.Parallelism,
        MaximumBatch = setting.Batch,
    });

    private void Probe(string name)
    {
        using var detector = OpenModel(new(name, 1, 1, LargestBatch));
        if (detector.Plan.Provider == name)
        {
            var hasBatchAxis = detector.MaximumBatch > 1;
            _settings.AddRange((name == Processor ? OnProcessor() : OnDevice(name))
                .Where(setting => hasBatchAxis || setting.Batch == 1));
        }
        else
        {
            _missing.Add(new(name, detector.Plan.Refused.First(refusal => refusal.Provider == name).Reason));
        }
    }

    // The threads of the machine, shared out between pages side by side and threads within a page.
    private static IEnumerable<RunSetting> OnProcessor() =>
        from total in ThreadCounts.UpTo(Environment.ProcessorCount)
        from threads in new[] { 1, total }.Distinct()
        from batch in total == Environment.ProcessorCount ? (int[])[1, 4] : [1]
        select new RunSetting(Processor, threads, total / threads, batch);

    private static IEnumerable<RunSetting> OnDevice(string name) =>
        from parallelism in (int[])[1, 2]
        from batch in (int[])[1, 4, LargestBatch]
        select new RunSetting(name, 1, parallelism, batch);
}
