namespace Redaction.Sdk.Batch;

/// <summary>A table of the results of a job.</summary>
/// <param name="Name">Its name, which is that of its file.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="RowsOf">Gives the rows of a document, each with a value or <see langword="null"/> for every column.</param>
internal sealed record JobTable(
    string Name, IReadOnlyList<TableColumn> Columns, Func<JobDocument, IEnumerable<object?[]>> RowsOf);
