namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>What is measured: something that can be run in several ways.</summary>
internal interface IBenchmarkSubject
{
    DetectorIdentity Identity { get; }

    /// <summary>Gets the ways to run it on this machine.</summary>
    IReadOnlyList<RunSetting> Settings { get; }

    /// <summary>Gets what cannot run it on this machine, and why.</summary>
    IReadOnlyList<MissingProvider> Missing { get; }

    /// <summary>Makes a detector; whoever asks disposes it, if it wants to be.</summary>
    /// <exception cref="RedactionException">The machine cannot run it so.</exception>
    IRedactionDetector Open(RunSetting setting);
}
