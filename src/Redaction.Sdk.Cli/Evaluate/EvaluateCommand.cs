using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>The verb <c>evaluate</c>.</summary>
internal static class EvaluateCommand
{
    public static Command Create(EvaluateHost host)
    {
        var dataset = new Option<string>("--dataset")
        {
            Required = true,
            HelpName = "ANNOTATIONS.coco.json",
            Description = "The annotations, as COCO JSON; image files lie in its folder or below.",
        };
        var model = OneOf("--model", "What looks at the pixels. This release has one model: rules.", ["rules"]);
        var format = OneOf("--format", "table: for reading. json: one object.", ["table", "json"]);
        var minimumConfidence = Number(
            "--min-confidence", "0..1", 0, 1, 0.5,
            "The confidence from which a box counts. Average precision looks at all boxes.");
        var threads = Number(
            "--threads", "N", 1, 1024, Environment.ProcessorCount,
            "The number of images that are worked on side by side. 1 measures the time of a page best.");

        var command = new Command("evaluate", "Measures how well redactions are found on annotated images.")
        {
            dataset, model, format, minimumConfidence, threads,
        };
        command.SetAction((result, cancellationToken) => new EvaluateRun(host).RunAsync(
            new(
                result.GetRequiredValue(dataset),
                result.GetValue(format) == "json",
                result.GetValue(minimumConfidence),
                result.GetValue(threads)),
            cancellationToken));

        return command;
    }

    private static Option<string> OneOf(string name, string description, string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => values[0] };

        return option.AcceptOnlyFromAmong(values);
    }

    private static Option<T> Number<T>(
        string name, string helpName, T least, T most, T standard, string description)
        where T : struct, INumber<T> => new(name)
        {
            HelpName = helpName,
            Description = description,
            DefaultValueFactory = _ => standard,
            CustomParser = result => Parse(result, name, least, most),
        };

    private static T Parse<T>(ArgumentResult result, string name, T least, T most)
        where T : struct, INumber<T>
    {
        var text = result.Tokens[0].Value;
        if (!T.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number < least || number > most)
        {
            result.AddError(string.Create(
                CultureInfo.InvariantCulture, $"{name} takes a number from {least} to {most}."));
        }

        return number;
    }
}
