using System.CommandLine;
using Redaction.Sdk.Onnx;

namespace Redaction.Sdk.Cli;

/// <summary>The options by which a detector is chosen.</summary>
internal static class DetectorOptions
{
    public static Option<string> Model() => new("--model")
    {
        HelpName = "NAME[@VERSION]|PATH",
        Description = "What looks at the pixels: rules; builtin, the model that comes along; a model of the "
            + "local registry; or a bundle (a folder or a .zip).",
        DefaultValueFactory = static _ => RedactionSdkOptions.Rules,
        CustomParser = static result => CheckedOption.Parse(
            result, CheckedOption.Single(result).Trim().Length > 0, CheckedOption.Single(result),
            "--model takes rules, builtin, NAME[@VERSION] or a path."),
    };

    public static Option<string> Provider() => CheckedOption.Closed(
        "--provider", "NAME", [DetectorChoice.Auto, .. ExecutionProviders.Names],
        $"Where a model runs: auto, or one of {string.Join(", ", ExecutionProviders.Names)}. Where that cannot be, the "
        + "processor runs it, and the reason is printed.",
        $"--provider takes one of: {DetectorChoice.Auto}, {string.Join(", ", ExecutionProviders.Names)}.");
}
