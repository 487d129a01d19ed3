using System.CommandLine;

namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>The verb <c>benchmark</c>.</summary>
internal static class BenchmarkCommand
{
    private const string Lesson = """
        Each row is a way of running the model: what runs it (provider), the threads
        that work on a page, the pages side by side, and the pages that are run
        together (batch). Recommended is the row with the most pages/s of those that
        find what there is to find; of equals the one with the least p95.
        Close other programs first: a busy machine is measured as a slow one.

        Examples:
          redaction benchmark
              Measures the built-in detector for a minute.
          redaction benchmark --model bars@1.2.0 --chart speed.png
              Measures a model on every provider of this machine, and draws a chart.
          redaction benchmark --model ./bundle.zip --seconds 20 --format json
              The same in less time, for a program to read.

        Exit codes:
          0  there is a recommendation
          1  nothing could be run, or nothing was accurate enough
          2  the command line is wrong
        """;

    public static Command Create(CommandHost host)
    {
        var model = DetectorOptions.Model();
        var format = CheckedOption.OneOf("--format", "table: for reading. json: one object.", ["table", "json"]);
        var chart = new Option<string?>("--chart")
        {
            HelpName = "FILE.png",
            Description = "Draws the pages a second of each setting.",
        };
        var seconds = CheckedOption.Number(
            "--seconds", "N", 1, 3600, 60, "How long to measure, all settings together.");
        var floor = CheckedOption.Number(
            "--min-f1", "0..1", 0, 1, 0.8,
            "The F1 on twelve built-in pages with black bars below which a setting is refused.");

        var command = new TeachingCommand(
            "benchmark", "Measures how fast this machine finds redactions, and recommends a setting.", Lesson)
        {
            model, format, chart, seconds, floor,
        };
        command.SetAction((result, cancellationToken) => new BenchmarkRun(host).RunAsync(
            new(
                result.GetRequiredValue(model),
                result.GetValue(format) == "json",
                result.GetValue(chart),
                TimeSpan.FromSeconds(result.GetValue(seconds)),
                result.GetValue(floor)),
            cancellationToken));

        return command;
    }
}
