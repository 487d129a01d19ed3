namespace Redaction.Sdk.Batch;

/// <summary>What a job does with its documents: the same for every unit, and for ever.</summary>
/// <param name="Pipeline">The settings, as <see cref="ScanPipeline"/> writes them.</param>
/// <param name="Detector">The detector that looks at the pixels.</param>
/// <param name="Version">The version of the SDK.</param>
/// <param name="Shard">The part of the collection that the job takes.</param>
public sealed record JobDescription(ScanPipeline Pipeline, DetectorIdentity Detector, string Version, Shard Shard)
{
    /// <summary>Gets the lower-case hexadecimal SHA-256 of everything that decides what is found in a document.</summary>
    public string Fingerprint { get; } = Pipeline.FingerprintWith(Detector, Version);
}
