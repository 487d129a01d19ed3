using System.Text.Json.Nodes;

namespace Redaction.Sdk.Datasets;

/// <summary>What can be expected of the table as a whole.</summary>
internal static class TableChecks
{
    public static (bool Success, JsonObject Result) RowCountBetween(ExpectationArguments arguments, AnnotationTable table) =>
        (new ValueRange(arguments).Contains((double)table.RowCount), ResultFigures.OfObserved(table.RowCount));

    public static (bool Success, JsonObject Result) RowCountEquals(ExpectationArguments arguments, AnnotationTable table) =>
        (arguments.Number("value") == table.RowCount, ResultFigures.OfObserved(table.RowCount));

    public static (bool Success, JsonObject Result) ColumnExists(ExpectationArguments arguments, AnnotationTable _)
    {
        var index = AnnotationTable.Columns.ToList().IndexOf(arguments.Column);

        return (arguments.Number("column_index") is { } wanted ? index == wanted : index >= 0, []);
    }
}
