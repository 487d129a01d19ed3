using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;
using Spectre.Console;

namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>Writes the results for people: a row a setting, what is missing and the recommendation below.</summary>
internal static class TableBenchmarkWriter
{
    private const int LeastWidth = 80;

    private static readonly string[] Numbers =
        ["pages/s", "p50", "p95", "p99", "MiB", "KiB", "cold", "F1"];

    public static byte[] Write(BenchmarkReport report, int width)
    {
        using TextConsole text = new(Math.Max(width, LeastWidth));
        text.WriteLine(FigureText.Of($"{FigureText.Name(report.Detector)}, {report.Processors} processors"));
        text.Write(Table(report));
        text.WriteLines(Lines(report));

        return text.ToUtf8();
    }

    private static Table Table(BenchmarkReport report)
    {
        var table = FigureTable.Create(["setting"], Numbers).AddColumn(FigureTable.Column("status"));
        foreach (var result in report.Results)
        {
            table.AddRow([result.Setting.ToString(), .. Figures(result.Figures), Status(result, report)]);
        }

        return table;
    }

    private static string[] Figures(SettingFigures? figures) => figures is null
        ? [.. Numbers.Select(static _ => FigureText.Undefined)]
        :
        [
            FigureText.Of($"{figures.PagesPerSecond:0.0}"), Time(figures.Median), Time(figures.Percentile95),
            Time(figures.Percentile99), FigureText.Of($"{figures.Memory:0}"),
            FigureText.Of($"{figures.Allocated:0.0}"), FigureText.Of($"{figures.ColdStart:0}"),
            FigureText.Figure(figures.F1),
        ];

    private static string Status(SettingResult result, BenchmarkReport report) =>
        result == report.Recommended ? "best"
        : result.Figures is null ? "failed"
        : result.IsAdmissible ? "ok"
        : "refused";

    private static IEnumerable<string> Lines(BenchmarkReport report)
    {
        yield return "setting: provider, threads a page x pages side by side, batch. p50, p95, p99: ms from";
        yield return "call to result. MiB: of the whole process. KiB: allocated a page. cold: ms to the first";
        yield return "page's result.";
        foreach (var result in report.Results.Append(report.Reference))
        {
            if (result is { Reason: { } reason })
            {
                yield return $"failed: {result.Setting}: {PrintableText.Escape(reason)}";
            }
        }

        foreach (var missing in report.Missing)
        {
            yield return $"not here: {missing.Name}: {PrintableText.Escape(missing.Reason)}";
        }

        if (report.Results.Any(static result => result is { Figures: not null, IsAdmissible: false }))
        {
            yield return FigureText.Of($"refused: the F1 on the built-in pages is below {report.Floor}.");
        }

        if (report.Reference is { Figures: { } rules })
        {
            yield return FigureText.Of($"For comparison, the rules on all processors: {rules.PagesPerSecond:0.0} pages/s.");
        }

        yield return report.Recommended is { Setting: var best }
            ? $"Recommended: {best.Provider}, {Count(best.Threads, "thread")} a page, "
                + $"{Count(best.Parallelism, "page")} side by side, batches of {FigureText.Of($"{best.Batch}")}."
            : "Nothing can be recommended.";
    }

    private static string Time(double milliseconds) =>
        milliseconds < 100 ? FigureText.Of($"{milliseconds:0.0}") : FigureText.Of($"{milliseconds:0}");

    private static string Count(int count, string word) => count == 1 ? $"1 {word}" : FigureText.Of($"{count} {word}s");
}
