using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;
using Spectre.Console;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>Writes the figures for people: a row a style, the rest as lines below.</summary>
internal static class TableEvaluationWriter
{
    public static byte[] Write(EvaluationReport report, int width)
    {
        using TextConsole text = new(width);
        text.WriteLine(Title(report));
        text.Write(Table(report.Result));
        if (report.Result.All.Intervals is not null)
        {
            text.WriteLine(EvaluationText.Of(
                $"95 % intervals, from {report.Resamples} draws of {report.Result.All.Documents} documents"));
            text.Write(Intervals(report.Result));
        }

        text.WriteLines(Lines(report));
        text.WriteLines(EvaluationText.Unread(report.Unread));

        return text.ToUtf8();
    }

    private static string Title(EvaluationReport report)
    {
        var detector = EvaluationText.Name(report.Detector);
        var read = report.Result.All.Pages;

        return EvaluationText.Of(
            $"{detector}: {read} of {report.Images} images read, confidence at least {report.MinimumConfidence}");
    }

    private static Table Table(EvaluationResult result)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("style");
        foreach (var name in (string[])["pages", "boxes", "P", "R", "F1", "mIoU", "AP50", "AP"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var style in result.Styles)
        {
            AddRow(table, ReportName.Of(style.Style), style.Figures);
        }

        AddRow(table, "all", result.All);

        return table;
    }

    private static Table Intervals(EvaluationResult result)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("style");
        foreach (var name in (string[])["documents", "P", "R", "F1", "AP50", "AP"])
        {
            table.AddColumn(new TableColumn(name).RightAligned());
        }

        foreach (var style in result.Styles)
        {
            AddIntervals(table, ReportName.Of(style.Style), style.Figures);
        }

        AddIntervals(table, "all", result.All);

        return table;
    }

    private static void AddIntervals(Table table, string style, EvaluationFigures figures) => table.AddRow(
        style, EvaluationText.Of($"{figures.Documents}"),
        Range(figures.Intervals?.Precision), Range(figures.Intervals?.Recall), Range(figures.Intervals?.F1),
        Range(figures.Intervals?.AveragePrecision50), Range(figures.Intervals?.AveragePrecision));

    private static void AddRow(Table table, string style, EvaluationFigures figures) => table.AddRow(
        style, EvaluationText.Of($"{figures.Pages}"), EvaluationText.Of($"{figures.Boxes}"),
        EvaluationText.Figure(figures.Precision), EvaluationText.Figure(figures.Recall),
        EvaluationText.Figure(figures.F1),
        EvaluationText.Figure(figures.MeanIntersectionOverUnion), EvaluationText.Figure(figures.AveragePrecision50),
        EvaluationText.Figure(figures.AveragePrecision));

    private static IEnumerable<string> Lines(EvaluationReport report)
    {
        var result = report.Result;

        var falseBoxes = EvaluationText.Figure(result.FalseBoxesPerCleanPage);
        yield return EvaluationText.Of(
            $"false boxes per clean page  {falseBoxes} ({result.FalseBoxesOnCleanPages} on {result.CleanPages})");
        yield return $"matches of the right style  {EvaluationText.Figure(result.All.StyleAccuracy)}";
        yield return EvaluationText.Of(
            $"ms a page                   {Times(report.Times)} (detector alone, {report.Threads} at a time)");

        if (result.MixedPages > 0)
        {
            yield return EvaluationText.Of($"pages of several styles     {result.MixedPages}, in the row \"all\" only");
        }
    }

    private static string Range(ConfidenceInterval? interval) =>
        interval is { } range ? EvaluationText.Of($"{range.Lower:.00}-{range.Upper:.00}") : EvaluationText.Undefined;

    private static string Times(PageTimes? times) =>
        times is null
            ? EvaluationText.Undefined
            : EvaluationText.Of($"{times.Median:0.0} median, {times.Mean:0.0} mean");
}
