namespace Redaction.Sdk.Repository.Tests.Layers;

/// <summary>Which layer each project belongs to, and which outside packages it may use.</summary>
internal static class ProjectTable
{
    internal const string Extensions = "Microsoft.Extensions.";

    /// <summary>A library that two adapters use, and why: docs/decisions/skia-in-two-adapters.md.</summary>
    internal const string Drawing = "SkiaSharp";

    /// <summary>The other library that two adapters use, and why: docs/decisions/yaml-in-two-adapters.md.</summary>
    internal const string Yaml = "YamlDotNet";

    public static readonly IReadOnlyDictionary<string, (Layer Layer, string[] Packages)> Rows =
        new Dictionary<string, (Layer, string[])>
        {
            ["Redaction.Sdk.Geometry"] = (Layer.Values, []),
            ["Redaction.Sdk.Abstractions"] = (Layer.Contracts, []),
            ["Redaction.Sdk.Preprocessing"] = (Layer.Mechanisms, []),
            ["Redaction.Sdk.Isolation"] = (Layer.Mechanisms, []),
            ["Redaction.Sdk.Imaging"] = (Layer.Adapters, ["SkiaSharp", "BitMiracle.LibTiff."]),
            ["Redaction.Sdk.Synthesis"] = (Layer.Adapters, ["SkiaSharp"]),
            ["Redaction.Sdk.Pdf"] = (Layer.Adapters, ["Wasmtime"]),
            ["Redaction.Sdk.Datasets"] = (Layer.Adapters, [Yaml]),
            ["Redaction.Sdk.Productions"] = (Layer.Adapters, []),
            ["Redaction.Sdk.PdfPig"] = (Layer.Adapters, ["PdfPig"]),
            ["Redaction.Sdk.Registry"] = (Layer.Adapters, ["Google.Protobuf", "NuGet.Versioning", Yaml, "Grpc.Tools"]),
            ["Redaction.Sdk.Onnx"] = (Layer.Adapters, ["Microsoft.ML.OnnxRuntime.Managed", Extensions]),
            ["Redaction.Sdk.Detection"] = (Layer.Domain, [Extensions]),
            ["Redaction.Sdk.Worker"] = (Layer.Workers, []),
            ["Redaction.Sdk"] = (Layer.Composition, [Extensions, "Microsoft.ML.OnnxRuntime"]),
            ["Redaction.Sdk.Batch"] = (Layer.Composition, ["Microsoft.Data.Sqlite", "Parquet.Net"]),
            ["Redaction.Sdk.Batch.Cluster"] = (Layer.Servers, ["Npgsql", "RabbitMQ.Client"]),
            ["Redaction.Sdk.Training"] = (Layer.Composition, ["SharpZipLib", "System.Numerics.Tensors", "TorchSharp"]),
            ["Redaction.Sdk.Trainer"] = (Layer.Hosts, ["libtorch-cpu-linux-x64", "Microsoft.ML.OnnxRuntime", "System.CommandLine"]),
            ["Redaction.Sdk.Cli"] = (Layer.Hosts, [Extensions, "ScottPlot", "Spectre.Console", "System.CommandLine"]),
        };
}
