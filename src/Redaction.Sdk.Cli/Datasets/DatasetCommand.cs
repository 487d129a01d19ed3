using System.CommandLine;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>The verbs <c>dataset convert</c> and <c>split</c>.</summary>
internal static class DatasetCommand
{
    private const string Lesson = """
        Formats: coco, voc, yolo, yolo-seg, label-studio, cvat, prodigy, via, via-csv.

        Examples:
          redaction dataset convert export/ --from label-studio --to coco --out pages/
              Annotations move from one tool to another; what gets lost is said.
          redaction dataset split pages/ --out divided/
              Holds a tenth of the documents out, the same ones every time.
        """;

    public static Command Create(CommandHost host) =>
        new TeachingCommand("dataset", "Converts and divides annotated pages.", Lesson)
        {
            ConvertCommand.Create(host),
            SplitCommand.Create(host),
        };
}
