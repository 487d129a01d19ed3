using System.Collections.ObjectModel;
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
            _connection, "SELECT name, sha256, bytes, paths, fields, problem, message FROM inputs ORDER BY name", 0);
        _unit = new(_connection, "SELECT kind, pages, problem, message, payload FROM units WHERE id = ?1", 1);
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
        var entry = new ManifestEntry
        {
            Name = row.GetString(0),
            Files = LedgerText.ToStrings(row.GetString(3)),
            Fields = row.IsDBNull(4) ? ReadOnlyDictionary<string, string>.Empty : LedgerText.ToFields(row.GetString(4)),
        };
        var document = new ResultBuilder(entry, row.IsDBNull(1) ? null : row.GetString(1), row.GetInt64(2), _detector);

        return ProblemAt(row, 5) is { } problem ? document.Failed(problem) : document.Of(Units(document));
    }

    /// <summary>Reads the units of a document, as many as are known to exist.</summary>
    private List<UnitResult> Units(ResultBuilder document)
    {
        var units = new List<UnitResult>();
        var count = document.Entry.Files.Count;
        foreach (var (id, range) in _plan.All(document.Sha256!, count))
        {
            units.Add(Unit(id, range));
        }

        if (count == 1 && units[0].DocumentPages is { } pages)
        {
            units.AddRange(_plan.All(document.Sha256!, pages).Skip(1).Select(unit => Unit(unit.Id, unit.Range)));
        }

        return units;
    }

    private UnitResult Unit(UnitId id, PageRange range)
    {
        using var rows = _unit.Rows(id.ToBytes());
        if (!rows.Read() || rows.IsDBNull(0))
        {
            return new(range, null, null, null);
        }

        return new(
            range,
            KindName.Parse(rows.GetString(0)),
            ProblemAt(rows, 2),
            rows.IsDBNull(4) ? null : FindingsCodec.Read(rows.GetFieldValue<byte[]>(4)));
    }

    private static DocumentProblem? ProblemAt(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new(KindName.ParseCode(row.GetString(column)), row.GetString(column + 1));
}
