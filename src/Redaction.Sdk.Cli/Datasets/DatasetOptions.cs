using System.CommandLine;
using Redaction.Sdk.Datasets;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>The options that the verbs of data sets share.</summary>
internal static class DatasetOptions
{
    public static Argument<string> Input() => new("dataset")
    {
        HelpName = "PATH",
        Description = "The annotation file, or the folder in which the files of the format lie. Image files lie there "
            + "or below.",
    };

    public static Option<string> From() => Format("--from", "The format of the data set.");

    public static Option<string> Format(string name, string description)
    {
        string[] names = [.. DatasetFormats.All.Select(static format => format.Name)];

        return CheckedOption.Closed(
            name, "FORMAT", names, $"{description} One of: {string.Join(", ", names)}.",
            $"{name} takes one of: {string.Join(", ", names)}.");
    }

    public static Option<string> Output() => new("--out")
    {
        Required = true,
        HelpName = "DIR",
        Description = "The folder that receives the files; it is made if need be.",
    };

    public static Option<bool> CopyImages() => new("--copy-images")
    {
        Description = "Copy the image files too. By default only annotations are written.",
    };
}
