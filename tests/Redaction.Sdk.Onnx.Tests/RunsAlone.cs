namespace Redaction.Sdk.Onnx.Tests;

/// <summary>Tests beside which no other test of the assembly runs.</summary>
[CollectionDefinition(nameof(RunsAlone), DisableParallelization = true)]
public sealed class RunsAlone;
