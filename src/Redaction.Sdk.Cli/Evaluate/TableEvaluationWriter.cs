using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;
using Spectre.Console;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>Writes the figures for people: a row a style, the rest as lines below.</summary>
internal static class TableEvaluationWriter
{
    private const string Undefined = "-";

    public static byte[] Write(EvaluationReport report, int width)
    {
        using TextConsole text = new(width);
        text.WriteLine(Title(report));
        text.Write(Table(report.Result));
        if (report.Result.All.Intervals is not null)
        {
            text.WriteLine(Text(
                $"95 % intervals, from {report.Resamples} draws of {report.Result.All.Documents} documents"));
            text.Write(Intervals(report.Result));
        }

        text.WriteLines(Lines(report));

        return text.ToUtf8();
    }

    private static string Title(EvaluationReport report)
    {
        var detector = $"{PrintableText.Escape(report.Detector.Name)} {PrintableText.Escape(report.Detector.Version)}";
        var read = report.Result.All.Pages;

        return Text(
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
        style, Text($"{figures.Documents}"),
        Range(figures.Intervals?.Precision), Range(figures.Intervals?.Recall), Range(figures.Intervals?.F1),
        Range(figures.Intervals?.AveragePrecision50), Range(figures.Intervals?.AveragePrecision));

    private static void AddRow(Table table, string style, EvaluationFigures figures) => table.AddRow(
        style, Text($"{figures.Pages}"), Text($"{figures.Boxes}"),
        Figure(figures.Precision), Figure(figures.Recall), Figure(figures.F1),
        Figure(figures.MeanIntersectionOverUnion), Figure(figures.AveragePrecision50),
        Figure(figures.AveragePrecision));

    private static IEnumerable<string> Lines(EvaluationReport report)
    {
        var result = report.Result;

        var falseBoxes = Figure(result.FalseBoxesPerCleanPage);
        yield return Text(
            $"false boxes per clean page  {falseBoxes} ({result.FalseBoxesOnCleanPages} on {result.CleanPages})");
        yield return Text($"matches of the right style  {Figure(result.All.StyleAccuracy)}");
        yield return Text(
            $"ms a page                   {Times(report.Times)} (detector alone, {report.Threads} at a time)");

        if (result.MixedPages > 0)
        {
            yield return Text($"pages of several styles     {result.MixedPages}, in the row \"all\" only");
        }

        if (report.Unread.Count > 0)
        {
            yield return Text($"images not read             {report.Unread.Count}, in no figure:");
        }

        foreach (var outcome in report.Unread)
        {
            yield return $"  {PrintableText.Escape(outcome.Image.FileName)}: "
                + $"{PrintableText.Escape(outcome.Problem!.Message)} ({ReportName.Of(outcome.Problem.Code)})";
        }
    }

    private static string Figure(double? value) => value is { } number ? Text($"{number:0.000}") : Undefined;

    private static string Range(ConfidenceInterval? interval) =>
        interval is { } range ? Text($"{range.Lower:.00}-{range.Upper:.00}") : Undefined;

    private static string Times(PageTimes? times) =>
        times is null ? Undefined : Text($"{times.Median:0.0} median, {times.Mean:0.0} mean");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
