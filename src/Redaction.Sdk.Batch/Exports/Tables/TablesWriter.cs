namespace Redaction.Sdk.Batch;

/// <summary>Writes every document to every table.</summary>
internal sealed class TablesWriter : IExportWriter
{
    private readonly (JobTable Table, ITableFile File)[] _tables;

    public TablesWriter(Func<JobTable, ITableFile> open) =>
        _tables = [.. JobTables.All.Select(table => (table, open(table)))];

    public async ValueTask WriteAsync(JobDocument document, CancellationToken cancellationToken = default)
    {
        foreach (var (table, file) in _tables)
        {
            foreach (var row in table.RowsOf(document))
            {
                await file.AddAsync(row, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        foreach (var (_, file) in _tables)
        {
            await file.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, file) in _tables)
        {
            await file.DisposeAsync().ConfigureAwait(false);
        }
    }
}
