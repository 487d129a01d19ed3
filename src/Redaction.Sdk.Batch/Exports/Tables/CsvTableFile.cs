using System.Globalization;
using System.Text;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>A table as CSV: a line of names, a line a row. What is absent is an empty cell.</summary>
internal sealed class CsvTableFile : ITableFile
{
    private readonly Stream _output;
    private readonly StreamWriter _text;

    public CsvTableFile(Stream output, IReadOnlyList<TableColumn> columns)
    {
        _output = output;
        _text = new(output) { NewLine = "\r\n" };
        _text.WriteLine(string.Join(',', columns.Select(static column => column.Name)));
    }

    public async ValueTask AddAsync(object?[] row, CancellationToken cancellationToken) =>
        await _text.WriteLineAsync(string.Join(',', row.Select(Cell)).AsMemory(), cancellationToken).ConfigureAwait(false);

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => _text.DisposeAsync();

    // Disposing the writer would write what it holds.
    public ValueTask DisposeAsync() => _output.DisposeAsync();

    private static string Cell(object? value) => value switch
    {
        null => string.Empty,
        string text => Quote(PrintableText.EscapeCell(text)),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // Line breaks need no thought: as control characters they were escaped.
    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(',', '"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
