using BenchmarkDotNet.Running;
using Redaction.Sdk.Benchmarks;
using Redaction.Sdk.Registry;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;

if (args is ["write-network", var folder])
{
    // The network of the tests as a bundle, for `redaction benchmark --model` where no trained model is at hand.
    var network = SmallNetwork.Create(width: 960, height: 1344, hasTrunk: true);
    ModelBundleWriter.WriteFolder(folder, network.Manifest, network.Onnx);
    return;
}

if (args is ["compare-whole-call"])
{
    await WholeCallComparison.RunAsync();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
