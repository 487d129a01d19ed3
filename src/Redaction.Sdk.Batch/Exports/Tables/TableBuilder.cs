namespace Redaction.Sdk.Batch;

/// <summary>Puts the columns of a table together, each with where its values come from.</summary>
/// <typeparam name="TRow">What a row is made of.</typeparam>
internal sealed class TableBuilder<TRow>(string name, Func<JobDocument, IEnumerable<TRow>> rowsOf)
{
    // As in the report: a thousandth of a point, and four decimals of a share.
    private const int LengthDecimals = 3;
    private const int ShareDecimals = 4;

    private readonly List<(TableColumn Column, Func<TRow, object?> Value)> _columns = [];

    public TableBuilder<TRow> Text(string column, Func<TRow, string?> value) => Add(column, ColumnKind.Text, value);

    public TableBuilder<TRow> Whole(string column, Func<TRow, long?> value) =>
        Add(column, ColumnKind.Whole, row => value(row));

    public TableBuilder<TRow> Flag(string column, Func<TRow, bool?> value) =>
        Add(column, ColumnKind.Flag, row => value(row));

    public TableBuilder<TRow> Length(string column, Func<TRow, double?> value) =>
        Add(column, ColumnKind.Real, row => Round(value(row), LengthDecimals));

    public TableBuilder<TRow> Share(string column, Func<TRow, double?> value) =>
        Add(column, ColumnKind.Real, row => Round(value(row), ShareDecimals));

    public JobTable Build() => new(
        name,
        [.. _columns.Select(static column => column.Column)],
        document => rowsOf(document).Select(row => _columns.Select(column => column.Value(row)).ToArray()));

    private TableBuilder<TRow> Add(string column, ColumnKind kind, Func<TRow, object?> value)
    {
        _columns.Add((new(column, kind), value));

        return this;
    }

    // Adding zero turns the negative zero that rounding may leave into an ordinary one.
    private static double? Round(double? number, int decimals) =>
        number is { } known ? Math.Round(known, decimals) + 0.0 : null;
}
