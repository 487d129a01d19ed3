using System.Globalization;
using System.Text;
using Redaction.Sdk.Detection;
using Spectre.Console;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>Writes the figures for people: a row a style, the rest as lines below.</summary>
internal static class TableEvaluationWriter
{
    private const string Undefined = "-";

    public static byte[] Write(EvaluationReport report, bool isTerminal, int width)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        var console = AnsiConsole.Create(new()
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;

        text.WriteLine(Title(report));
        console.Write(Table(report.Result));
        foreach (var line in Lines(report))
        {
            text.WriteLine(line);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Title(EvaluationReport report)
    {
        var detector = $"{Printable(report.Detector.Name)} {Printable(report.Detector.Version)}";
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
            AddRow(table, WireName.Of(style.Style), style.Figures);
        }

        AddRow(table, "all", result.All);

        return table;
    }

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
            yield return $"  {Printable(outcome.Image.FileName)}: "
                + $"{Printable(outcome.Problem!.Message)} ({WireName.Of(outcome.Problem.Code)})";
        }
    }

    private static string Figure(double? value) => value is { } number ? Text($"{number:0.000}") : Undefined;

    private static string Times(PageTimes? times) =>
        times is null ? Undefined : Text($"{times.Median:0.0} median, {times.Mean:0.0} mean");

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    /// <summary>Shows what could steer a terminal, or reorder text on it, by its number.</summary>
    private static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(static rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? Text($"\\u{{{rune.Value:x}}}")
            : rune.ToString()));
}
