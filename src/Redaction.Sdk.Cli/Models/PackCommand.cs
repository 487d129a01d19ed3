using System.CommandLine;

namespace Redaction.Sdk.Cli.Models;

/// <summary>The verb <c>model pack</c>.</summary>
internal static class PackCommand
{
    private const string Lesson = """
        The smallest manifest:
          {
            "name": "bars", "version": "1.2.0", "minimumSdk": "0.1.0",
            "input": { "size": { "width": 640, "height": 640 } },
            "decoder": { "name": "yolov8" },
            "classes": [ { "name": "black bar", "style": "black" } ]
          }

        Examples:
          redaction model pack bars.onnx --manifest bars.json
              Makes bars-1.2.0.zip with a model card written from the manifest.
          redaction model pack bars.onnx --card CARD.md --output bundles/bars/
              Makes a folder, with a card of your own; the manifest lies beside the
              model as manifest.json.

        Exit codes:
          0  the bundle was written
          1  the manifest or the model is refused, or the bundle cannot be written
          2  the command line is wrong
        """;

    public static Command Create(CommandHost host)
    {
        var model = new Argument<string>("model") { HelpName = "MODEL.onnx", Description = "The model." };
        var manifest = new Option<string?>("--manifest")
        {
            HelpName = "FILE",
            Description = "What the model says of itself. By default manifest.json in the model's folder.",
        };
        var card = new Option<string?>("--card")
        {
            HelpName = "FILE",
            Description = "The model card. By default one is written from the manifest.",
        };
        var output = new Option<string?>("--output")
        {
            HelpName = "FILE|DIR",
            Description = "A .zip, or a folder if the name ends with a slash. By default NAME-VERSION.zip.",
        };
        var command = new TeachingCommand("pack", "Makes a bundle of a model and its manifest.", Lesson)
        {
            model, manifest, card, output,
        };
        command.SetAction((result, cancellationToken) => new PackRun(host).RunAsync(
            new(
                result.GetRequiredValue(model),
                result.GetValue(manifest),
                result.GetValue(card),
                result.GetValue(output)),
            cancellationToken));

        return command;
    }
}
