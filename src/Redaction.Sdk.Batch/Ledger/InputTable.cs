using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>The documents of a ledger.</summary>
internal sealed class InputTable(LedgerDatabase database)
{
    private readonly Statement _insert = database.Prepare(
        "INSERT INTO inputs VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) ON CONFLICT DO NOTHING", 8);

    private readonly Statement _replace = database.Prepare(
        "REPLACE INTO inputs VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", 8);

    private readonly Statement _find = database.Prepare(
        "SELECT stamp, sha256, paths FROM inputs WHERE name = ?1 AND problem IS NULL", 1);

    private readonly Statement _countUnread = database.Prepare("SELECT count(*) FROM inputs WHERE problem IS NOT NULL");

    /// <summary>Gets the number of documents that could not be had.</summary>
    public long Unread => (long)_countUnread.Value()!;

    /// <summary>Adds a document, in the place of what is known under its name.</summary>
    /// <returns><see langword="true"/> if nothing was known under its name.</returns>
    public bool Put(JobInput input)
    {
        var entry = input.Entry;
        ReadOnlySpan<object?> values =
        [
            entry.Name, input.Sha256, input.Bytes, input.Stamp, LedgerText.Of(entry.Files), LedgerText.Of(entry.Fields),
            input.Problem is { } problem ? ReportName.Of(problem.Code) : null, input.Problem?.Message,
        ];
        var isNew = _insert.Run(values) == 1;
        if (!isNew)
        {
            _replace.Run(values);
        }

        return isNew;
    }

    /// <summary>Finds a document that could be read; <see langword="null"/> if there is none of the name.</summary>
    public KnownInput? Find(string name)
    {
        using var rows = _find.Rows(name);

        return rows.Read()
            ? new(rows.GetString(0), rows.GetString(1), LedgerText.ToStrings(rows.GetString(2)).Length)
            : null;
    }
}
