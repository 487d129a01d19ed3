namespace Redaction.Sdk.Repository.Tests.Layers;

/// <summary>Which layer each project belongs to, and which outside packages it may use.</summary>
internal static class ProjectTable
{
    private const string Extensions = "Microsoft.Extensions.";

    public static readonly IReadOnlyDictionary<string, (Layer Layer, string[] Packages)> Rows =
        new Dictionary<string, (Layer, string[])>
        {
            ["Redaction.Sdk.Geometry"] = (Layer.Values, []),
            ["Redaction.Sdk.Abstractions"] = (Layer.Contracts, []),
            ["Redaction.Sdk.Imaging"] = (Layer.Adapters, ["SkiaSharp", "BitMiracle.LibTiff."]),
            ["Redaction.Sdk.Pdf"] = (Layer.Adapters, ["Wasmtime"]),
            ["Redaction.Sdk.Datasets"] = (Layer.Adapters, []),
            ["Redaction.Sdk.Detection"] = (Layer.Domain, [Extensions]),
            ["Redaction.Sdk"] = (Layer.Composition, [Extensions]),
            ["Redaction.Sdk.Cli"] = (Layer.Hosts, [Extensions, "CsvHelper", "Spectre.Console", "System.CommandLine"]),
        };
}
