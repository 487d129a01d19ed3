using System.CommandLine;
using Redaction.Sdk.Datasets;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>The verb <c>dataset validate</c>.</summary>
internal static class ValidateCommand
{
    private const string Lesson = """
        Policies:
          report  says what is wrong
          clip    writes the data set to --out, boxes cut to their pages
          drop    writes the data set to --out, without what has an error
          fail    as report, but ends with 1 where there is an error

        Examples:
          redaction dataset validate pages/
              A table of what is wrong with the annotations and their images.
          redaction dataset validate pages/ --policy drop --out clean/
              Writes the data set without what has an error.
          redaction dataset validate pages/ --suite expectations.json --format json
              Own expectations too; the layout is that of Great Expectations 1.x.

        Exit codes:
          0  nothing is wrong but what is worth a warning
          1  the data set cannot be read or written, or the policy is fail and there is an error
          2  the command line is wrong
          3  there is an error, or an expectation of the suite is not met
        """;

    public static Command Create(CommandHost host)
    {
        var (input, from) = (DatasetOptions.Input(), DatasetOptions.From());
        var policy = CheckedOption.OneOf("--policy", "What becomes of findings.", ["report", "clip", "drop", "fail"]);
        var format = CheckedOption.OneOf("--format", "How the findings are written.", ["table", "json", "html"]);
        var suite = new Option<string>("--suite")
        {
            HelpName = "FILE",
            Description = "Expectations to check as well, a JSON file of Great Expectations.",
        };
        var output = new Option<string>("--output") { HelpName = "FILE", Description = "Write the findings to a file." };
        var target = new Option<string>("--out")
        {
            HelpName = "DIR",
            Description = "The folder that receives the data set, for the policies clip and drop.",
        };
        var blind = new Option<bool>("--no-pixels") { Description = "Do not look at the image files." };
        var command = new TeachingCommand("validate", "Finds what is wrong with annotated pages.", Lesson)
        {
            input, from, policy, target, suite, format, output, blind,
        };
        command.SetAction((result, cancellationToken) => new ValidateRun(host).RunAsync(
            new()
            {
                Input = result.GetRequiredValue(input),
                Format = DatasetFormats.Find(result.GetRequiredValue(from))!,
                Policy = Enum.Parse<ValidationPolicy>(result.GetRequiredValue(policy), ignoreCase: true),
                Target = result.GetValue(target),
                Suite = result.GetValue(suite),
                Report = result.GetRequiredValue(format),
                Output = result.GetValue(output),
                LooksAtPixels = !result.GetValue(blind),
            },
            cancellationToken));

        return command;
    }
}
