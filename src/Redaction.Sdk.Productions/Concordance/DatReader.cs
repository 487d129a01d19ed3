using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Productions;

/// <summary>Reads DAT load files, as Concordance and most review platforms write them.</summary>
/// <remarks>
/// UTF-8, UTF-16 and Windows-1252 are told apart by the first qualifier. A qualifier within a value may be
/// doubled or not, a value may stand without qualifiers, and a line end within qualifiers is part of the
/// value. The reader keeps nothing between calls and serves any number of threads.
/// </remarks>
public static class DatReader
{
    /// <summary>Reads the records of a DAT file as they come.</summary>
    /// <param name="file">The file, which can seek. It is read to its end and left open.</param>
    /// <param name="dialect">Its characters; those of Concordance when <see langword="null"/>.</param>
    /// <param name="options">The limits; without them, the defaults apply.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// The records behind the header, in the order of the file; none for a file that has a header alone. A
    /// record that is not as it should be comes with its <see cref="DatRecord.Fault"/>; the others go on.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="file"/> cannot be read or cannot seek.</exception>
    /// <exception cref="DocumentFormatException">The file has no header, or one that is cut off.</exception>
    /// <exception cref="LimitExceededException">A record is longer than the options allow.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IAsyncEnumerable<DatRecord> ReadAsync(
        Stream file,
        DatDialect? dialect = null,
        LoadFileOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfUnseekable(file);
        dialect ??= DatDialect.Concordance;
        options ??= new();
        var parser = new DelimitedParser(
            dialect.Separator, dialect.Qualifier, areLinesAllowedWithin: true,
            options.MaximumRecordLength, options.MaximumFields);

        return ReadCoreAsync(file, parser, dialect, cancellationToken);
    }

    private static async IAsyncEnumerable<DatRecord> ReadCoreAsync(
        Stream file,
        DelimitedParser parser,
        DatDialect dialect,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var encoding = await LoadFileText.DetectAsync(file, cancellationToken).ConfigureAwait(false);
        using var text = LoadFileText.OpenReader(file, encoding);
        var columns = default(DatColumns);
        await foreach (var record in DelimitedFile.ReadAsync(text, parser, cancellationToken).ConfigureAwait(false))
        {
            if (columns is null)
            {
                columns = Header(record);
                continue;
            }

            yield return Record(record, columns, dialect);
        }

        _ = columns ?? throw new DocumentFormatException(ProblemCode.EmptyDocument, "The DAT file has no header.");
    }

    private static DatColumns Header(DelimitedRecord record) => record.IsOpen
        ? throw new DocumentFormatException(ProblemCode.MalformedDocument, "The header of the DAT file is cut off.")
        : new(record.Fields);

    private static DatRecord Record(DelimitedRecord record, DatColumns columns, DatDialect dialect)
    {
        var values = new string[columns.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i < record.Fields.Length ? Value(record.Fields[i], dialect) : string.Empty;
        }

        return new(columns, values, record.LineNumber, Fault(record, columns.Count));
    }

    private static DatRecordFault? Fault(DelimitedRecord record, int columns) => record switch
    {
        { IsOpen: true } => DatRecordFault.OpenField,
        _ when record.Fields.Length < columns => DatRecordFault.TooFewFields,
        _ when record.Fields.Length > columns => DatRecordFault.TooManyFields,
        _ => null,
    };

    private static string Value(string field, DatDialect dialect)
    {
        var value = LineEnds.ToLineFeeds(field);

        return dialect.NewLine is { } newLine ? value.Replace(newLine, '\n') : value;
    }
}
