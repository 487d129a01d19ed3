namespace Redaction.Sdk.Productions;

/// <summary>Writes DAT load files.</summary>
/// <remarks>
/// Every field stands in qualifiers, a qualifier in a value is doubled, and records end with CR LF, so any
/// value comes back as it was, save for two things: line ends come back as LF, and where the dialect has a
/// character for line ends, a value that holds that character itself is refused. Not safe for several
/// threads at once.
/// </remarks>
public sealed class DatWriter : IAsyncDisposable
{
    private readonly StreamWriter _text;
    private readonly DatDialect _dialect;
    private readonly DatColumns _columns;
    private bool _hasHeader;

    /// <summary>Initializes a new instance of the <see cref="DatWriter"/> class.</summary>
    /// <param name="file">The file to write to, which is left open.</param>
    /// <param name="columns">The columns, which become the header.</param>
    /// <param name="encoding">The encoding; all but Windows-1252 come with a byte order mark.</param>
    /// <param name="dialect">The characters; those of Concordance when <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="file"/> or <paramref name="columns"/> is <see langword="null"/>.
    /// </exception>
    public DatWriter(
        Stream file,
        DatColumns columns,
        LoadFileEncoding encoding = LoadFileEncoding.Utf8,
        DatDialect? dialect = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(columns);
        _text = LoadFileText.OpenWriter(file, encoding, isMarked: true);
        (_columns, _dialect) = (columns, dialect ?? DatDialect.Concordance);
    }

    /// <summary>Writes a record, and the header before the first one.</summary>
    /// <param name="values">The values, one for each column.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task that ends when the record is written.</returns>
    /// <exception cref="ArgumentException">
    /// There are more or fewer values than columns, a value holds the character that stands for line ends, or
    /// the encoding has no character for what a value holds.
    /// </exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    public Task WriteAsync(IReadOnlyList<string> values, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != _columns.Count)
        {
            throw new ArgumentException(
                $"There are {values.Count} values for {_columns.Count} columns.", nameof(values));
        }

        var record = Record(values);
        LoadFileText.ThrowIfUnstorable(_text, record);

        return WriteCoreAsync(record, cancellationToken);
    }

    /// <summary>Writes the header where no record was written, then what is left, and leaves the file open.</summary>
    /// <returns>A task that ends when everything is written.</returns>
    public async ValueTask DisposeAsync()
    {
        await WriteHeaderAsync(CancellationToken.None).ConfigureAwait(false);
        await _text.DisposeAsync().ConfigureAwait(false);
    }

    private async Task WriteCoreAsync(string record, CancellationToken cancellationToken)
    {
        await WriteHeaderAsync(cancellationToken).ConfigureAwait(false);
        await _text.WriteLineAsync(record.AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    private async Task WriteHeaderAsync(CancellationToken cancellationToken)
    {
        if (!_hasHeader)
        {
            _hasHeader = true;
            await _text.WriteLineAsync(Record(_columns).AsMemory(), cancellationToken).ConfigureAwait(false);
        }
    }

    private string Record(IEnumerable<string> values) => string.Join(_dialect.Separator, values.Select(Field));

    private string Field(string value)
    {
        var text = LineEnds.ToLineFeeds(value);
        if (_dialect.NewLine is { } newLine)
        {
            text = text.Contains(newLine, StringComparison.Ordinal)
                ? throw new ArgumentException("A value holds the character that stands for line ends.", nameof(value))
                : text.Replace('\n', newLine);
        }

        var qualifier = _dialect.Qualifier.ToString();

        return qualifier + text.Replace(qualifier, qualifier + qualifier, StringComparison.Ordinal) + qualifier;
    }
}
