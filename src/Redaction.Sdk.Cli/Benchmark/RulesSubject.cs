namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>The detector of rules, which runs on the processor and takes one thread for a page.</summary>
internal sealed class RulesSubject(Func<IRedactionDetector> create) : IBenchmarkSubject
{
    public DetectorIdentity Identity => create().Identity;

    public IReadOnlyList<RunSetting> Settings =>
        [.. ThreadCounts.UpTo(Environment.ProcessorCount).Select(static pages => new RunSetting("rules", 1, pages, 1))];

    public IReadOnlyList<MissingProvider> Missing => [];

    public IRedactionDetector Open(RunSetting setting) => create();
}
