using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>The counts of a ledger, taken once when it is opened and kept up to date from then on.</summary>
internal sealed class LedgerCounts
{
    private const string OfUnits = """
        SELECT kind, count(*), coalesce(sum(pages), 0), coalesce(sum(CASE WHEN pages IS NULL THEN 1 END), 0)
        FROM units GROUP BY kind
        """;

    private readonly SortedDictionary<OutcomeKind, long> _outcomes = [];
    private long _inputs, _units, _pending, _pagesDone, _pagesKnown, _unopened;

    public LedgerCounts(LedgerDatabase database, bool isListed)
    {
        IsListed = isListed;
        using var inputs = database.Once("SELECT count(*) FROM inputs");
        _inputs = (long)inputs.Value()!;
        using var units = database.Once(OfUnits);
        using var rows = units.Rows();
        while (rows.Read())
        {
            var (count, pages, unopened) = (rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3));
            _units += count;
            _pagesKnown += pages;
            if (rows.IsDBNull(0))
            {
                _pending = count;
                _unopened = unopened;
            }
            else
            {
                _outcomes[KindName.Parse(rows.GetString(0))] = count;
                _pagesDone += pages;
            }
        }
    }

    public bool IsListed { get; set; }

    public void AddInput() => _inputs++;

    /// <summary>Gets whether the files of some unit could not be had.</summary>
    public bool HasMissing => _outcomes.GetValueOrDefault(OutcomeKind.Missing) > 0;

    /// <summary>Counts a unit that waits.</summary>
    public void AddUnit(int? pages)
    {
        _units++;
        _pending++;
        _pagesKnown += pages ?? 0;
        _unopened += pages is null ? 1 : 0;
    }

    /// <summary>Counts a unit that waits again, whose files could not be had.</summary>
    public void ReviveMissing(int? pages)
    {
        _pending++;
        _pagesDone -= pages ?? 0;
        _unopened += pages is null ? 1 : 0;
        if (--_outcomes[OutcomeKind.Missing] == 0)
        {
            _outcomes.Remove(OutcomeKind.Missing);
        }
    }

    /// <summary>Counts the outcome of a unit that waited.</summary>
    /// <param name="kind">The outcome.</param>
    /// <param name="known">Its pages, as they were known before.</param>
    /// <param name="pages">Its pages, as they are known now.</param>
    public void AddOutcome(OutcomeKind kind, int? known, int? pages)
    {
        _pending--;
        _outcomes[kind] = _outcomes.GetValueOrDefault(kind) + 1;
        _pagesDone += pages ?? 0;
        _pagesKnown += (pages ?? 0) - (known ?? 0);
        _unopened -= known is null ? 1 : 0;
    }

    public JobProgress ToProgress(long unread) => new()
    {
        Inputs = _inputs,
        Unread = unread,
        IsListed = IsListed,
        Units = _units,
        Pending = _pending,
        PagesDone = _pagesDone,
        PagesKnown = _pagesKnown,
        Unopened = _unopened,
        Outcomes = new SortedDictionary<OutcomeKind, long>(_outcomes),
    };
}
