using System.CommandLine;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>The verbs <c>dataset convert</c>, <c>split</c> and <c>validate</c>.</summary>
internal static class DatasetCommand
{
    private const string Lesson = """
        Formats: coco, voc, yolo, yolo-seg, label-studio, cvat, prodigy, via, via-csv.

        Examples:
          redaction dataset convert export/ --from label-studio --to coco --out pages/
              Annotations move from one tool to another; what gets lost is said.
          redaction dataset split pages/ --out divided/
              Holds a tenth of the documents out, the same ones every time.
          redaction dataset validate pages/
              Finds boxes beyond their page, pages that cannot be read, and the like.
        """;

    public static Command Create(CommandHost host) =>
        new TeachingCommand("dataset", "Converts, divides and checks annotated pages.", Lesson)
        {
            ConvertCommand.Create(host),
            SplitCommand.Create(host),
            ValidateCommand.Create(host),
        };
}
