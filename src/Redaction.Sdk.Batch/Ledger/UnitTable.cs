using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>The units of a ledger.</summary>
internal sealed class UnitTable(LedgerDatabase database)
{
    private readonly Statement _insert = database.Prepare(
        """
        INSERT INTO units (id, files, first, last, pages_are_files, pages) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO NOTHING
        """,
        6);

    private readonly Statement _waiting = database.Prepare(
        $"""
        SELECT {LedgerRows.WorkColumns} FROM units
        WHERE kind IS NULL AND due <= ?1 ORDER BY due, number LIMIT ?2
        """,
        2);

    private readonly Statement _find = database.Prepare(
        $"SELECT {LedgerRows.WaitingColumns} FROM units WHERE id = ?1 AND kind IS NULL", 1);

    private readonly Statement _end = database.Prepare(
        """
        UPDATE units SET kind = ?2, pages = ?3, milliseconds = ?4, problem = ?5, message = ?6, payload = ?7
        WHERE id = ?1
        """,
        7);

    private readonly Statement _putOff = database.Prepare(
        "UPDATE units SET attempts = attempts + 1, due = ?2 WHERE id = ?1", 2);

    private readonly Statement _retry = database.Prepare(
        """
        UPDATE units SET kind = NULL, attempts = 0, due = 0,
            milliseconds = NULL, problem = NULL, message = NULL, payload = NULL
        WHERE kind = ?1
        """,
        1);

    private readonly Statement _isMissing = database.Prepare(
        "SELECT 1 FROM units WHERE id = ?1 AND kind = 'missing'", 1);

    private readonly Statement _revive = database.Prepare(
        """
        UPDATE units SET files = ?2, kind = NULL, attempts = 0, due = 0,
            milliseconds = NULL, problem = NULL, message = NULL
        WHERE id = ?1 AND kind = 'missing'
        """,
        2);

    /// <summary>Adds a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="pages">How many pages it has, as far as that is known.</param>
    /// <returns><see langword="true"/> if it was not known.</returns>
    public bool Add(WorkUnit unit, int? pages) => _insert.Run(
        unit.Id.ToBytes(), LedgerText.Of(unit.Files), unit.Pages.First, unit.Pages.Last, unit.PagesAreFiles, pages) == 1;

    /// <summary>Tells whether the files of a unit could not be had.</summary>
    public bool IsMissing(UnitId id) => _isMissing.Value(id.ToBytes()) is not null;

    /// <summary>Makes a unit wait again whose files could not be had, now that the same bytes were found.</summary>
    public bool Revive(WorkUnit unit) => _revive.Run(unit.Id.ToBytes(), LedgerText.Of(unit.Files)) == 1;

    /// <summary>Lists units that wait and are due, in the order in which they became so.</summary>
    public IEnumerable<WorkUnit> Waiting(long now, int limit)
    {
        using var rows = _waiting.Rows(now, limit);
        while (rows.Read())
        {
            yield return LedgerRows.Work(rows);
        }
    }

    /// <summary>Finds a unit that has no outcome.</summary>
    public WaitingUnit? FindWaiting(UnitId id)
    {
        using var rows = _find.Rows(id.ToBytes());

        return rows.Read() ? LedgerRows.Waiting(rows) : null;
    }

    public void End(UnitOutcome outcome, int? pages) => _end.Run(
        outcome.Id.ToBytes(),
        ReportName.Of(outcome.Kind),
        pages,
        (long)outcome.Use.Time.TotalMilliseconds,
        outcome.Problem is { } problem ? ReportName.Of(problem.Code) : null,
        outcome.Problem?.Message,
        outcome.Payload.IsEmpty ? null : outcome.Payload.ToArray());

    public void PutOff(UnitId id, long due) => _putOff.Run(id.ToBytes(), due);

    public int Retry(OutcomeKind kind) => _retry.Run(ReportName.Of(kind));
}
