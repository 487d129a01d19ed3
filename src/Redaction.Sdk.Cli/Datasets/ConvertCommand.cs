using System.CommandLine;
using Redaction.Sdk.Datasets;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>The verb <c>dataset convert</c>.</summary>
internal static class ConvertCommand
{
    private const string Lesson = """
        Examples:
          redaction dataset convert export/tasks.json --from label-studio --to coco --out pages/
              Writes pages/annotations.coco.json.
          redaction dataset convert pages/ --to yolo --out labels/ --copy-images
              From COCO to YOLO, with the images beside the labels.
          redaction dataset convert pages/ --to voc --out voc/ --lossless
              Writes nothing if anything would get lost.

        Exit codes:
          0  the data set was written; what the format cannot carry was said
          1  the data set cannot be read or written, or --lossless and something would get lost
          2  the command line is wrong
        """;

    public static Command Create(CommandHost host)
    {
        var (input, from, output, copies) =
            (DatasetOptions.Input(), DatasetOptions.From(), DatasetOptions.Output(), DatasetOptions.CopyImages());
        var to = DatasetOptions.Format("--to", "The format to write.");
        var lossless = new Option<bool>("--lossless")
        {
            Description = "Write nothing if the format cannot carry all of the data set. By default what gets lost is said.",
        };
        var command = new TeachingCommand("convert", "Writes annotations in another format.", Lesson)
        {
            input, from, to, output, copies, lossless,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var target = DatasetFormats.Find(result.GetRequiredValue(to))!;
            var folder = new DatasetFolder(
                host, result.GetRequiredValue(input), DatasetFormats.Find(result.GetRequiredValue(from))!);
            var dataset = await folder.ReadAsync(findings: null, cancellationToken).ConfigureAwait(false);
            if (result.GetValue(lossless) && ConversionLoss.Of(dataset, target).Count > 0)
            {
                throw new CommandException(ExitCodes.NothingDone, ConversionText.Refusal(dataset, target));
            }

            await DatasetWriter.WriteAsync(target, dataset, result.GetRequiredValue(output), cancellationToken)
                .ConfigureAwait(false);
            if (result.GetValue(copies))
            {
                folder.CopyImages(dataset.Images, result.GetRequiredValue(output));
            }

            await host.WriteAsync(ConversionText.Of(dataset, target), cancellationToken).ConfigureAwait(false);

            return ExitCodes.Done;
        });

        return command;
    }
}
