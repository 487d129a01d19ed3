using Microsoft.Data.Sqlite;

namespace Redaction.Sdk.Batch;

/// <summary>Reads documents with their outcomes, as they are when the reading begins.</summary>
internal sealed class ResultReader : IDisposable
{
    private readonly UnitPlan _plan;
    private readonly DetectorIdentity _detector;
    private readonly SqliteConnection _connection;
    private readonly Statement _inputs, _unit;

    public ResultReader(LedgerDatabase database, UnitPlan plan, DetectorIdentity detector)
    {
        (_plan, _detector, _connection) = (plan, detector, database.Snapshot());
        using var begin = new Statement(_connection, "BEGIN", 0);
        begin.Run();
        _inputs = new(
            _connection, $"SELECT {LedgerRows.InputColumns} FROM inputs ORDER BY name", 0);
        _unit = new(_connection, $"SELECT {LedgerRows.ResultColumns} FROM units WHERE id = ?1", 1);
    }

    public IEnumerable<JobDocument> Documents()
    {
        using var rows = _inputs.Rows();
        while (rows.Read())
        {
            yield return Document(rows);
        }
    }

    public void Dispose()
    {
        _inputs.Dispose();
        _unit.Dispose();
        _connection.Dispose();
    }

    private JobDocument Document(SqliteDataReader row)
    {
        var (document, problem) = LedgerRows.Input(row, _detector);

        return problem is null ? document.Of(Units(document)) : document.Failed(problem);
    }

    /// <summary>Reads the units of a document, as many as are known to exist.</summary>
    private List<UnitResult> Units(ResultBuilder document)
    {
        List<UnitResult> units = [.. _plan.Begun(document).Select(Unit)];
        units.AddRange(_plan.Following(document, units[0]).Select(Unit));

        return units;
    }

    private UnitResult Unit((UnitId Id, PageRange Range) unit)
    {
        using var rows = _unit.Rows(unit.Id.ToBytes());

        return rows.Read() ? LedgerRows.Result(rows, unit.Range) : new(unit.Range, null, null, null);
    }
}
