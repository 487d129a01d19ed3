using Parquet;
using Parquet.Schema;

namespace Redaction.Sdk.Batch;

/// <summary>A table as Parquet. So many rows as make a group are kept in memory.</summary>
internal sealed class ParquetTableFile : ITableFile
{
    private const int RowsPerGroup = 16_384;

    private readonly Stream _output;
    private readonly DataField[] _fields;
    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly List<object?[]> _rows = [];
    private ParquetWriter? _writer;

    public ParquetTableFile(Stream output, IReadOnlyList<TableColumn> columns)
    {
        (_output, _columns) = (output, columns);
        _fields = [.. columns.Select(Field)];
    }

    public async ValueTask AddAsync(object?[] row, CancellationToken cancellationToken)
    {
        _rows.Add(row);
        if (_rows.Count == RowsPerGroup)
        {
            await WriteGroupAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        // A file without any group is one that some readers refuse, so that an empty table has an empty one.
        if (_rows.Count > 0 || _writer is null)
        {
            await WriteGroupAsync(cancellationToken).ConfigureAwait(false);
        }

        await _writer!.DisposeAsync().ConfigureAwait(false);
        await _output.DisposeAsync().ConfigureAwait(false);
    }

    // The writer has nothing of its own to free, and disposing it would end the file as if it were whole.
    public ValueTask DisposeAsync() => _output.DisposeAsync();

    private static DataField Field(TableColumn column) => column.Kind switch
    {
        ColumnKind.Text => new DataField<string?>(column.Name),
        ColumnKind.Whole => new DataField<long?>(column.Name),
        ColumnKind.Real => new DataField<double?>(column.Name),
        _ => new DataField<bool?>(column.Name),
    };

    private async Task WriteGroupAsync(CancellationToken cancellationToken)
    {
        _writer ??= await ParquetWriter.CreateAsync(
            new ParquetSchema(_fields), _output, new() { CompressionMethod = CompressionMethod.Zstd },
            append: false, cancellationToken).ConfigureAwait(false);
        using var group = _writer.CreateRowGroup();
        for (var i = 0; i < _fields.Length; i++)
        {
            await WriteColumnAsync(group, i, cancellationToken).ConfigureAwait(false);
        }

        _rows.Clear();
    }

    private Task WriteColumnAsync(ParquetRowGroupWriter group, int index, CancellationToken cancellationToken) =>
        _columns[index].Kind switch
        {
            ColumnKind.Text => group.WriteAsync(_fields[index], Text(index)),
            ColumnKind.Whole => group.WriteAsync<long>(_fields[index], Values<long>(index), cancellationToken: cancellationToken),
            ColumnKind.Real => group.WriteAsync<double>(_fields[index], Values<double>(index), cancellationToken: cancellationToken),
            _ => group.WriteAsync<bool>(_fields[index], Values<bool>(index), cancellationToken: cancellationToken),
        };

    private string?[] Text(int index) => [.. _rows.Select(row => (string?)row[index])];

    private ReadOnlyMemory<T?> Values<T>(int index)
        where T : struct => _rows.Select(row => (T?)row[index]).ToArray();
}
