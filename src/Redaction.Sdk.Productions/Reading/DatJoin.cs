namespace Redaction.Sdk.Productions;

/// <summary>Gives each document its record of the DAT file.</summary>
/// <remarks>
/// The file is read in step with the documents, so where both have one order, one record is held at a time.
/// Records that were passed over are kept until they are asked for.
/// </remarks>
internal sealed class DatJoin(IAsyncEnumerator<DatRecord> records) : IAsyncDisposable
{
    private readonly Dictionary<string, DatRecord> _passed = new(StringComparer.Ordinal);
    private readonly List<DatRecord> _unclaimed = [];

    /// <summary>Finds the record of a document; nothing when the file has none.</summary>
    public async Task<DatRecord?> FindAsync(string key)
    {
        if (_passed.Remove(key, out var passed))
        {
            return passed;
        }

        while (await records.MoveNextAsync().ConfigureAwait(false))
        {
            var record = records.Current;
            if (Key(record) == key)
            {
                return record;
            }

            Pass(record);
        }

        return null;
    }

    /// <summary>Reads what is left, and gives every record that no document asked for, in the order of the file.</summary>
    public async Task<IReadOnlyList<DatRecord>> UnclaimedAsync()
    {
        while (await records.MoveNextAsync().ConfigureAwait(false))
        {
            Pass(records.Current);
        }

        return [.. _passed.Values.Concat(_unclaimed).OrderBy(static record => record.LineNumber)];
    }

    public ValueTask DisposeAsync() => records.DisposeAsync();

    /// <summary>Reads the first Bates number of a record.</summary>
    /// <exception cref="DocumentFormatException">The file has no column for it.</exception>
    public static string Key(DatRecord record) => record.Value(record.Columns.FirstNumber
        ?? throw new DocumentFormatException(
            ProblemCode.MalformedDocument, "The DAT file has no column for the first Bates number, such as BEGBATES."));

    private void Pass(DatRecord record)
    {
        var key = Key(record);
        if (key.Length is 0 || !_passed.TryAdd(key, record))
        {
            _unclaimed.Add(record);
        }
    }
}
