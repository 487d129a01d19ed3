using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;
using Spectre.Console;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>Writes a comparison for people: the figures side by side, the verdict as the last sentence.</summary>
internal static class TableComparisonWriter
{
    public static byte[] Write(ComparisonReport report, int width)
    {
        using TextConsole text = new(width);
        var all = report.Result.All.Baseline;
        text.WriteLine($"A: {FigureText.Name(report.Baseline)}");
        text.WriteLine($"B: {FigureText.Name(report.Candidate)}");
        text.WriteLine(FigureText.Of(
            $"{all.Pages} of {report.Images} images read, {all.Documents} documents, ")
            + FigureText.Of($"confidence at least {report.MinimumConfidence}"));
        text.Write(Table(report.Result));
        text.WriteLines(EvaluationText.Unread(report.Unread));
        text.WriteLine(Verdict(report.Result));

        return text.ToUtf8();
    }

    private static Table Table(ComparisonResult result)
    {
        var table = FigureTable.Create(["style", "figure"], ["A", "B", "B - A", "95 % interval", "p"]);
        foreach (var style in result.Styles)
        {
            AddRows(table, ReportName.Of(style.Style), style.Figures);
        }

        AddRows(table, "all", result.All);

        return table;
    }

    private static void AddRows(Table table, string style, FigureComparison figures)
    {
        foreach (var row in ComparedFigure.Of(figures))
        {
            table.AddRow(
                style, row.Name, FigureText.Figure(row.Baseline), FigureText.Figure(row.Candidate),
                Signed(row.Difference?.Difference), Interval(row.Difference?.Interval),
                FigureText.Figure(row.Difference?.PValue));
        }
    }

    private static string Verdict(ComparisonResult result)
    {
        if (result.All.F1 is not { PValue: { } p, Difference: var difference } f1)
        {
            return "There is nothing to compare.";
        }

        var (size, interval) = (Signed(Math.Abs(difference)).TrimStart('+'), Interval(f1.Interval));

        return result.Verdict switch
        {
            ComparisonVerdict.Better =>
                FigureText.Of($"B is better: its F1 is higher by {size} ({interval}, p {p:0.000})."),
            ComparisonVerdict.Worse =>
                FigureText.Of($"B is worse: its F1 is lower by {size} ({interval}, p {p:0.000})."),
            _ => FigureText.Of(
                $"No difference in F1 is shown: {Signed(difference)} ({interval}, p {p:0.000}) may be chance."),
        };
    }

    private static string Signed(double? value) =>
        value is { } number ? FigureText.Of($"{number:+0.000;-0.000;0.000}") : FigureText.Undefined;

    private static string Interval(ConfidenceInterval? interval) => interval is { } range
        ? $"{Signed(range.Lower)} to {Signed(range.Upper)}"
        : FigureText.Undefined;
}
