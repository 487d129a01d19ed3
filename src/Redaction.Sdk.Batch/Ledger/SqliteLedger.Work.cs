namespace Redaction.Sdk.Batch;

public sealed partial class SqliteLedger
{
    private const int PauseFactor = 10;

    /// <inheritdoc/>
    public Task<IReadOnlyList<WorkUnit>> ClaimAsync(
        int max, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(_database.Read<IReadOnlyList<WorkUnit>>(() =>
        {
            var now = _clock.GetUtcNow();
            WorkUnit[] units = [.. _units
                .Waiting(now.ToUnixTimeMilliseconds(), max + _leases.Count)
                .Where(unit => !_leases.TryGetValue(unit.Id, out var until) || until < now)
                .Take(max)];
            foreach (var unit in units)
            {
                _leases[unit.Id] = now + lease;
            }

            return units;
        }));
    }

    /// <inheritdoc/>
    public Task ReleaseAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(_database.Read(() =>
        {
            _leases.Clear();

            return true;
        }));
    }

    /// <inheritdoc/>
    public Task<int> CommitAsync(IReadOnlyList<UnitOutcome> outcomes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(_database.Write(() => outcomes.Count(Commit)));
    }

    /// <inheritdoc/>
    public Task<int> RetryAsync(
        IReadOnlyCollection<OutcomeKind> kinds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(_database.Write(() =>
        {
            var count = kinds.Sum(_units.Retry);
            _counts = new(_database, _row.IsListed);

            return count;
        }));
    }

    /// <summary>Keeps an outcome, unless there is one already or the unit is put off.</summary>
    private bool Commit(UnitOutcome outcome)
    {
        _leases.Remove(outcome.Id);
        if (_units.FindWaiting(outcome.Id) is not { } unit)
        {
            return false;
        }

        if (outcome.MayPass && unit.Attempts + 1 < _maximumAttempts)
        {
            var pause = _firstPause * Math.Pow(PauseFactor, unit.Attempts);
            _units.PutOff(outcome.Id, (_clock.GetUtcNow() + pause).ToUnixTimeMilliseconds());

            return false;
        }

        End(outcome, unit);

        return true;
    }

    private void End(UnitOutcome outcome, WaitingUnit unit)
    {
        var opens = unit is { PagesAreFiles: false, First: 1 };
        var pages = opens && outcome.DocumentPages is { } count ? Math.Min(count, PageRange.MaximumLength) : unit.Pages;
        _units.End(outcome, pages);
        _counts.AddOutcome(outcome.Kind, unit.Pages, pages);
        if (opens && outcome.DocumentPages is { } all)
        {
            AddUnits(_plan.Rest(LedgerText.ToFiles(unit.Files)[0], all));
        }
    }
}
