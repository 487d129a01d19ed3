using System.CommandLine;
using Redaction.Sdk.Cli.Evaluate.Charts;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>The verb <c>evaluate</c>.</summary>
internal static class EvaluateCommand
{
    private const string Examples = """
        Examples:
          redaction evaluate --dataset pages/annotations.coco.json
              Prints precision, recall, F1 and average precision, by style and in all.
          redaction evaluate --dataset pages/annotations.coco.json --threads 1 --format json
              The same for a program to read, with the time of a page measured best.
          redaction evaluate --dataset pages/annotations.coco.json --charts pictures
              Also draws the figures and the twelve pages with most errors, as PNG files.
          redaction evaluate --dataset pages/annotations.coco.json --compare bars@1.1.0 ./new.zip
              Tells whether the second model is better than the first, and by how much.

        Exit codes:
          0  every image was read
          1  nothing could be done: no data set, or none of its images could be read
          2  the command line is wrong
          3  finished, but some images could not be read: they are named and in no figure
          5  --compare has shown that the second model is worse
        """;

    public static Command Create(CommandHost host)
    {
        var dataset = new Option<string>("--dataset")
        {
            Required = true,
            HelpName = "ANNOTATIONS.coco.json",
            Description = "The annotations, as COCO JSON; image files lie in its folder or below.",
        };
        var model = DetectorOptions.Model();
        var compare = Compare(model);
        var provider = DetectorOptions.Provider();
        var format = CheckedOption.OneOf("--format", "table: for reading. json: one object.", ["table", "json"]);
        var minimumConfidence = CheckedOption.Number(
            "--min-confidence", "0..1", 0, 1, 0.5,
            "The confidence from which a box counts. Average precision looks at all boxes.");
        var threads = CheckedOption.Number(
            "--threads", "N", 1, 1024, Environment.ProcessorCount,
            "The number of images that are worked on side by side. 1 measures the time of a page best.");

        var command = new TeachingCommand(
            "evaluate", "Measures how well redactions are found on annotated images.", Examples)
        {
            dataset, model, compare, provider, format, minimumConfidence, threads,
        };
        ChartOptions charts = new();
        charts.AddTo(command, compare);
        command.SetAction((result, cancellationToken) =>
        {
            var (path, asJson) = (result.GetRequiredValue(dataset), result.GetValue(format) == "json");
            var minimum = result.GetValue(minimumConfidence);
            DetectorChoice Choice(string name) =>
                new(name, result.GetRequiredValue(provider), result.GetValue(threads)) { WantsWeakRegions = true };

            return result.GetValue(compare) is { Length: 2 } models
                ? new CompareRun(host).RunAsync(
                    new(path, asJson, minimum, Choice(models[0]), Choice(models[1]), charts.Folder(result)),
                    cancellationToken)
                : new EvaluateRun(host).RunAsync(
                    new(path, asJson, minimum, Choice(result.GetRequiredValue(model)), charts.Read(result)),
                    cancellationToken);
        });

        return command;
    }

    private static Option<string[]> Compare(Option<string> model)
    {
        var compare = new Option<string[]>("--compare")
        {
            HelpName = "MODEL MODEL",
            Description = "Compares two models in place of measuring one: the one in use, and one that may replace it. "
                + "Each is what --model takes.",
            Arity = new(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
        compare.Validators.Add(result =>
        {
            if (result.GetResult(model) is { Implicit: false })
            {
                result.AddError("--compare names both models; --model has no place beside it.");
            }
        });

        return compare;
    }
}
