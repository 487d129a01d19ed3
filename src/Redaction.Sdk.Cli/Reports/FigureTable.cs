using Spectre.Console;

namespace Redaction.Sdk.Cli.Reports;

/// <summary>Makes tables of figures: names to the left, numbers to the right.</summary>
internal static class FigureTable
{
    public static Table Create(string[] names, string[] figures)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns([.. names.Select(Column), .. figures.Select(static name => Column(name).RightAligned())]);

        return table;
    }

    /// <summary>Makes a column that takes no more room than it needs: ten have to fit into 80.</summary>
    public static TableColumn Column(string name) => new TableColumn(name).Padding(1, 0, 0, 0);
}
