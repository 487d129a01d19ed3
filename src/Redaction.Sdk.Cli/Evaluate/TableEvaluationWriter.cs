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
            text.WriteLine(FigureText.Of(
                $"95 % intervals, from {report.Resamples} draws of {report.Result.All.Documents} documents"));
            text.Write(Intervals(report.Result));
        }

        if (ConfusionTable.Of(report.Result) is { } confusion)
        {
            text.WriteLine("what the boxes are (rows), and as what they were found (columns)");
            text.Write(confusion);
        }

        text.WriteLines(Lines(report));
        text.WriteLines(EvaluationText.Unread(report.Unread));

        return text.ToUtf8();
    }

    private static string Title(EvaluationReport report)
    {
        var detector = FigureText.Name(report.Detector);
        var read = report.Result.All.Pages;

        return FigureText.Of(
            $"{detector}: {read} of {report.Images} images read, confidence at least {report.MinimumConfidence}");
    }

    private static Table Table(EvaluationResult result)
    {
        var table = FigureTable.Create(["style"], ["pages", "boxes", "P", "R", "F1", "mIoU", "AP50", "AP"]);
        foreach (var style in result.Styles)
        {
            AddRow(table, ReportName.Of(style.Style), style.Figures);
        }

        AddRow(table, "all", result.All);

        return table;
    }

    private static Table Intervals(EvaluationResult result)
    {
        var table = FigureTable.Create(["style"], ["documents", "P", "R", "F1", "AP50", "AP"]);
        foreach (var style in result.Styles)
        {
            AddIntervals(table, ReportName.Of(style.Style), style.Figures);
        }

        AddIntervals(table, "all", result.All);

        return table;
    }

    private static void AddIntervals(Table table, string style, EvaluationFigures figures) => table.AddRow(
        style, FigureText.Of($"{figures.Documents}"),
        Range(figures.Intervals?.Precision), Range(figures.Intervals?.Recall), Range(figures.Intervals?.F1),
        Range(figures.Intervals?.AveragePrecision50), Range(figures.Intervals?.AveragePrecision));

    private static void AddRow(Table table, string style, EvaluationFigures figures) => table.AddRow(
        style, FigureText.Of($"{figures.Pages}"), FigureText.Of($"{figures.Boxes}"),
        FigureText.Figure(figures.Precision), FigureText.Figure(figures.Recall),
        FigureText.Figure(figures.F1),
        FigureText.Figure(figures.MeanIntersectionOverUnion), FigureText.Figure(figures.AveragePrecision50),
        FigureText.Figure(figures.AveragePrecision));

    private static IEnumerable<string> Lines(EvaluationReport report)
    {
        var result = report.Result;

        var falseBoxes = FigureText.Figure(result.FalseBoxesPerCleanPage);
        yield return FigureText.Of(
            $"false boxes per clean page  {falseBoxes} ({result.FalseBoxesOnCleanPages} on {result.CleanPages})");
        yield return $"matches of the right style  {FigureText.Figure(result.All.StyleAccuracy)}";
        yield return $"calibration error           {FigureText.Figure(result.Calibration.ExpectedErrorOfCounted)}"
            + $" (of all confidences {FigureText.Figure(result.Calibration.ExpectedError)})";
        yield return FigureText.Of(
            $"ms a page                   {Times(report.Times)} (detector alone, {report.Threads} at a time)");

        if (result.MixedPages > 0)
        {
            yield return FigureText.Of($"pages of several styles     {result.MixedPages}, in the row \"all\" only");
        }
    }

    private static string Range(ConfidenceInterval? interval) =>
        interval is { } range ? FigureText.Of($"{range.Lower:.00}-{range.Upper:.00}") : FigureText.Undefined;

    private static string Times(PageTimes? times) =>
        times is null
            ? FigureText.Undefined
            : FigureText.Of($"{times.Median:0.0} median, {times.Mean:0.0} mean");
}
