namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>The detector of rules, which runs on the processor and takes one thread for a page.</summary>
internal sealed class RulesSubject(Func<DetectorChoice, IRedactionDetector> create) : IBenchmarkSubject
{
    private static readonly DetectorChoice Choice = new(RedactionSdkOptions.Rules, DetectorChoice.Auto, 1);

    public DetectorIdentity Identity => create(Choice).Identity;

    public IReadOnlyList<RunSetting> Settings =>
        [.. ThreadCounts.UpTo(Environment.ProcessorCount).Select(static pages => new RunSetting(RedactionSdkOptions.Rules, 1, pages, 1))];

    public IReadOnlyList<MissingProvider> Missing => [];

    public IRedactionDetector Open(RunSetting setting) => create(Choice);
}
