namespace Redaction.Sdk.Batch;

/// <summary>What is hashed to a fingerprint, in this order.</summary>
internal sealed record Fingerprint(string Version, DetectorIdentity Detector, ScanPipeline Settings);
