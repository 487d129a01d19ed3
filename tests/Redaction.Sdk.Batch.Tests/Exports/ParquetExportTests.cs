using Parquet;

namespace Redaction.Sdk.Batch.Tests.Exports;

public sealed class ParquetExportTests : IDisposable
{
    private readonly SampleJob _job = new();

    public void Dispose() => _job.Dispose();

    [Fact]
    public async Task WriteAsync_Tables_ComeBackAsTheyAre()
    {
        var folder = await _job.ExportAsync(new ParquetExport(), SampleJob.Documents);
        foreach (var table in JobTables.All)
        {
            var (names, rows) = await ReadAsync(Path.Combine(folder, $"{table.Name}.parquet"));

            Assert.Equal(table.Columns.Select(static column => column.Name), names);
            Assert.Equal(SampleJob.Documents.SelectMany(table.RowsOf), rows);
        }
    }

    [Fact]
    public async Task WriteAsync_NoDocument_LeavesTablesWithoutRows()
    {
        var folder = await _job.ExportAsync(new ParquetExport());
        foreach (var table in JobTables.All)
        {
            var (names, rows) = await ReadAsync(Path.Combine(folder, $"{table.Name}.parquet"));

            Assert.Equal(table.Columns.Select(static column => column.Name), names);
            Assert.Empty(rows);
        }
    }

    [Fact]
    public async Task WriteAsync_MoreRowsThanAGroupHolds_LosesNone()
    {
        var documents = Enumerable.Range(0, 20_000).Select(static number => SampleJob.Documents[2] with
        {
            Entry = new() { Name = $"{number:D5}", Files = [] },
        });
        var folder = await _job.ExportAsync(new ParquetExport(), documents);
        var (_, rows) = await ReadAsync(Path.Combine(folder, "documents.parquet"));

        Assert.Equal(Enumerable.Range(0, 20_000).Select(static number => $"{number:D5}"), rows.Select(static row => (string)row[0]!));
    }

    private static async Task<(IEnumerable<string> Names, List<object?[]> Rows)> ReadAsync(string path)
    {
        await using var reader = await ParquetReader.CreateAsync(path, cancellationToken: TestContext.Current.CancellationToken);
        var fields = reader.Schema.GetDataFields();
        var rows = new List<object?[]>();
        for (var group = 0; group < reader.RowGroupCount; group++)
        {
            using var part = reader.OpenRowGroupReader(group);
            var count = (int)part.RowCount;
            var columns = new List<Array>();
            foreach (var field in fields)
            {
                columns.Add(await ReadAsync(part, field, count));
            }

            rows.AddRange(Enumerable.Range(0, count).Select(row => columns.Select(column => column.GetValue(row)).ToArray()));
        }

        return (fields.Select(static field => field.Name), rows);
    }

    private static async Task<Array> ReadAsync(ParquetRowGroupReader part, Parquet.Schema.DataField field, int count)
    {
        if (field.ClrType == typeof(ReadOnlyMemory<char>))
        {
            var texts = new string?[count];
            await part.ReadAsync(field, texts.AsMemory()!);

            return texts;
        }

        return field.ClrType == typeof(long) ? await ReadAsync<long>(part, field, count)
            : field.ClrType == typeof(double) ? await ReadAsync<double>(part, field, count)
            : await ReadAsync<bool>(part, field, count);
    }

    private static async Task<Array> ReadAsync<T>(ParquetRowGroupReader part, Parquet.Schema.DataField field, int count)
        where T : struct
    {
        var values = new T?[count];
        await part.ReadAsync<T>(field, values.AsMemory());

        return values;
    }
}
