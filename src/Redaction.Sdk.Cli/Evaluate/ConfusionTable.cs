using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;
using Spectre.Console;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>Shows what the boxes are in rows, and as what they were found in columns.</summary>
internal static class ConfusionTable
{
    /// <summary>Makes the table.</summary>
    /// <returns><see langword="null"/> where there are not two styles to tell apart.</returns>
    public static Table? Of(EvaluationResult result)
    {
        RedactionStyle[] rows = [.. result.Styles.Select(static style => style.Style)];
        RedactionStyle[] columns = [.. result.Confusion.Select(static cell => cell.Found).OfType<RedactionStyle>().Distinct().Order()];
        if (rows.Union(columns).Count() < 2)
        {
            return null;
        }

        var table = FigureTable.Create(["style"], [.. columns.Select(static style => ReportName.Of(style)), "missed"]);
        foreach (var row in rows)
        {
            table.AddRow([ReportName.Of(row), .. columns.Select(column => Cell(row, column)), Cell(row, null)]);
        }

        return table.AddRow(["(nothing)", .. columns.Select(column => Cell(null, column)), string.Empty]);

        string Cell(RedactionStyle? truth, RedactionStyle? found) => FigureText.Of(
            $"{result.Confusion.FirstOrDefault(cell => cell.Truth == truth && cell.Found == found)?.Count ?? 0}");
    }
}
