using Npgsql;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>Reads documents with their outcomes, some hundreds at a time, as they are when the transaction begins.</summary>
internal sealed class DocumentPages(NpgsqlConnection connection, UnitPlan plan, DetectorIdentity detector)
{
    private const int Size = 500;

    private const string Documents = $"""
        SELECT {LedgerRows.InputColumns} FROM inputs
        WHERE $1::text IS NULL OR name > $1::text ORDER BY name LIMIT $2::integer
        """;

    private string? _last;

    /// <summary>Reads the documents that follow; none at the end.</summary>
    /// <exception cref="JobException">The database was lost.</exception>
    public async Task<IReadOnlyList<JobDocument>> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            var rows = await PostgresDatabase.ReadAsync(
                connection, Documents, [_last, Size], row => LedgerRows.Input(row, detector), cancellationToken)
                .ConfigureAwait(false);
            _last = rows.LastOrDefault().Document?.Entry.Name;
            var results = await ResultsAsync([.. rows.Where(static row => row.Problem is null)
                .Select(static row => row.Document)], cancellationToken).ConfigureAwait(false);

            return
            [
                .. rows.Select(row => row.Problem is { } problem
                    ? row.Document.Failed(problem)
                    : row.Document.Of(results[row.Document])),
            ];
        }
        catch (NpgsqlException e)
        {
            throw new JobException("The database was lost while documents were read from it; begin again.", e);
        }
    }

    /// <summary>Reads the units of documents: those that they have for certain, and those of which these tell.</summary>
    private async Task<Dictionary<ResultBuilder, List<UnitResult>>> ResultsAsync(
        ResultBuilder[] documents, CancellationToken cancellationToken)
    {
        var begun = await FindAsync(documents.SelectMany(plan.Begun), cancellationToken).ConfigureAwait(false);
        var results = documents.ToDictionary(
            static document => document, document => plan.Begun(document).Select(begun).ToList());
        var following = await FindAsync(
            documents.SelectMany(document => plan.Following(document, results[document][0])), cancellationToken)
            .ConfigureAwait(false);
        foreach (var (document, units) in results)
        {
            units.AddRange(plan.Following(document, units[0]).Select(following));
        }

        return results;
    }

    /// <summary>Reads units.</summary>
    /// <returns>What gives the result of one of them; one without an outcome if the ledger does not know it.</returns>
    private async Task<Func<(UnitId Id, PageRange Range), UnitResult>> FindAsync(
        IEnumerable<(UnitId Id, PageRange Range)> units, CancellationToken cancellationToken)
    {
        var ranges = units.DistinctBy(static unit => unit.Id).ToDictionary(static unit => unit.Id, static unit => unit.Range);
        var found = await PostgresDatabase.ReadAsync(
            connection,
            $"SELECT {LedgerRows.ResultColumns}, id FROM units WHERE id = ANY ($1::bytea[])",
            [ranges.Keys.Select(static id => id.ToBytes()).ToArray()],
            row =>
            {
                var id = UnitId.FromBytes(row.GetFieldValue<byte[]>(4));

                return (Id: id, Result: LedgerRows.Result(row, ranges[id]));
            },
            cancellationToken).ConfigureAwait(false);
        var results = found.ToDictionary(static one => one.Id, static one => one.Result);

        return unit => results.GetValueOrDefault(unit.Id) ?? new(unit.Range, null, null, null);
    }
}
