using Npgsql;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>Keeps outcomes within a transaction.</summary>
/// <param name="connection">The connection.</param>
/// <param name="plan">Divides documents into units.</param>
/// <param name="attempts">Decides which units are put off.</param>
/// <param name="time">The time of a clock that is not the database's own.</param>
internal sealed class OutcomeRows(NpgsqlConnection connection, UnitPlan plan, AttemptPolicy attempts, long? time)
{
    // In one order for everyone, so that nobody waits for one who waits for him.
    private const string Waiting = $"""
        SELECT {LedgerRows.WaitingColumns}, id FROM units
        WHERE id = ANY ($1::bytea[]) AND kind IS NULL ORDER BY id FOR UPDATE
        """;

    private const string End = """
        UPDATE units SET kind = n.kind, pages = n.pages, milliseconds = n.milliseconds, problem = n.problem,
            message = n.message, payload = n.payload, owner = NULL
        FROM unnest($1::bytea[], $2::text[], $3::integer[], $4::bigint[], $5::text[], $6::text[], $7::bytea[])
            AS n (id, kind, pages, milliseconds, problem, message, payload)
        WHERE units.id = n.id AND units.kind IS NULL
        """;

    private const string PutOff = """
        UPDATE units SET attempts = attempts + 1, owner = NULL,
            due = coalesce($1::bigint, (extract(epoch FROM now()) * 1000)::bigint) + n.pause
        FROM unnest($2::bytea[], $3::bigint[]) AS n (id, pause)
        WHERE units.id = n.id
        """;

    /// <summary>Keeps the outcomes of units that have none, or puts such units off.</summary>
    /// <param name="outcomes">Outcomes, one of each unit.</param>
    /// <param name="cancellationToken">Stops before the end.</param>
    /// <returns>The outcomes that were kept.</returns>
    public async Task<IReadOnlyList<UnitOutcome>> KeepAsync(UnitOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var waiting = await FindAsync(outcomes, cancellationToken).ConfigureAwait(false);
        var ended = new List<(UnitOutcome Outcome, WaitingUnit Unit)>();
        var putOff = new List<(UnitId Id, TimeSpan Pause)>();
        foreach (var outcome in outcomes)
        {
            if (waiting.TryGetValue(outcome.Id, out var unit))
            {
                if (attempts.PauseAfter(outcome, unit.Attempts) is { } pause)
                {
                    putOff.Add((outcome.Id, pause));
                }
                else
                {
                    ended.Add((outcome, unit));
                }
            }
        }

        await EndAsync(ended, cancellationToken).ConfigureAwait(false);
        await PutOffAsync(putOff, cancellationToken).ConfigureAwait(false);
        await UnitRows.AddAsync(
            connection, ended.SelectMany(one => one.Unit.RestWith(one.Outcome, plan)), cancellationToken).ConfigureAwait(false);

        return [.. ended.Select(static one => one.Outcome)];
    }

    private async Task<Dictionary<UnitId, WaitingUnit>> FindAsync(
        UnitOutcome[] outcomes, CancellationToken cancellationToken)
    {
        var rows = await PostgresDatabase.ReadAsync(
            connection,
            Waiting,
            [outcomes.Select(static outcome => outcome.Id.ToBytes()).ToArray()],
            static row => (Id: UnitId.FromBytes(row.GetFieldValue<byte[]>(5)), Unit: LedgerRows.Waiting(row)),
            cancellationToken).ConfigureAwait(false);

        return rows.ToDictionary(static row => row.Id, static row => row.Unit);
    }

    private Task<int> EndAsync(List<(UnitOutcome Outcome, WaitingUnit Unit)> ended, CancellationToken cancellationToken) =>
        ended.Count == 0 ? Task.FromResult(0) : PostgresDatabase.RunAsync(
            connection,
            End,
            [
                ended.Select(static one => one.Outcome.Id.ToBytes()).ToArray(),
                ended.Select(static one => ReportName.Of(one.Outcome.Kind)).ToArray(),
                ended.Select(static one => one.Unit.PagesWith(one.Outcome)).ToArray(),
                ended.Select(static one => (long)one.Outcome.Use.Time.TotalMilliseconds).ToArray(),
                ended.Select(static one => one.Outcome.Problem is { } problem ? ReportName.Of(problem.Code) : null).ToArray(),
                ended.Select(static one => one.Outcome.Problem?.Message).ToArray(),
                ended.Select(static one => one.Outcome.Payload.IsEmpty ? null : one.Outcome.Payload.ToArray()).ToArray(),
            ],
            cancellationToken);

    private Task<int> PutOffAsync(List<(UnitId Id, TimeSpan Pause)> units, CancellationToken cancellationToken) =>
        units.Count == 0 ? Task.FromResult(0) : PostgresDatabase.RunAsync(
            connection,
            PutOff,
            [
                time,
                units.Select(static unit => unit.Id.ToBytes()).ToArray(),
                units.Select(static unit => (long)unit.Pause.TotalMilliseconds).ToArray(),
            ],
            cancellationToken);
}
