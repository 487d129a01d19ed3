using System.CommandLine;
using Redaction.Sdk.Datasets;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>The verb <c>dataset split</c>.</summary>
internal static class SplitCommand
{
    private const string Lesson = """
        Where a document goes is decided by a hash of its name alone: what was held out
        once stays held out when pages or documents are added. Pages of one document
        never part. The document is what the data set states; else it is the file name
        without its page number.

        Examples:
          redaction dataset split pages/ --out divided/
              Marks a tenth of the documents as test, a tenth as val, the rest as train.
          redaction dataset split pages/ --out divided/ --separate --copy-images
              Makes the folders train, val and test, each a data set of its own.

        Exit codes:
          0  the data set was written, and nothing is on both sides
          1  the data set cannot be read or written
          2  the command line is wrong
          3  written, but pages look alike across parts, or some could not be compared
        """;

    public static Command Create(CommandHost host)
    {
        var (input, from, output, copies) =
            (DatasetOptions.Input(), DatasetOptions.From(), DatasetOptions.Output(), DatasetOptions.CopyImages());
        var test = CheckedOption.Number("--test", "0..1", 0, 1, 0.1, "The share of documents that is held out.");
        var validation = CheckedOption.Number(
            "--validation", "0..1", 0, 1, 0.1, "The share of documents on which settings are chosen.");
        var salt = new Option<string>("--salt")
        {
            HelpName = "TEXT",
            Description = "Another text, another division.",
            DefaultValueFactory = static _ => string.Empty,
        };
        var separate = new Option<bool>("--separate")
        {
            Description = "Make a data set of each part. By default one data set is written in which parts are marked.",
        };
        var command = new TeachingCommand("split", "Divides a data set by document.", Lesson)
        {
            input, from, output, test, validation, salt, separate, copies,
        };
        command.SetAction((result, cancellationToken) => new SplitRun(host).RunAsync(
            new(
                result.GetRequiredValue(input),
                DatasetFormats.Find(result.GetRequiredValue(from))!,
                result.GetRequiredValue(output),
                new()
                {
                    TestShare = result.GetValue(test),
                    ValidationShare = result.GetValue(validation),
                    Salt = result.GetRequiredValue(salt),
                },
                result.GetValue(separate),
                result.GetValue(copies)),
            cancellationToken));

        return command;
    }
}
