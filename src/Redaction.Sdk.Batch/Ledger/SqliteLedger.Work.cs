namespace Redaction.Sdk.Batch;

public sealed partial class SqliteLedger
{
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

        if (_attempts.PauseAfter(outcome, unit.Attempts) is { } pause)
        {
            _units.PutOff(outcome.Id, (_clock.GetUtcNow() + pause).ToUnixTimeMilliseconds());

            return false;
        }

        var pages = unit.PagesWith(outcome);
        _units.End(outcome, pages);
        _counts.AddOutcome(outcome.Kind, unit.Pages, pages);
        AddUnits(unit.RestWith(outcome, _plan));

        return true;
    }
}
