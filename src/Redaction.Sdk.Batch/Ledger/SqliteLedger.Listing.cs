namespace Redaction.Sdk.Batch;

public sealed partial class SqliteLedger
{
    /// <inheritdoc/>
    public Task AddAsync(IReadOnlyList<JobInput> inputs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(_database.Write(() => inputs.Count(Add)));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, string>> FindStampsAsync(
        IReadOnlyList<string> names, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(_database.Read<IReadOnlyDictionary<string, string>>(() => names
            .Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Known: _inputs.Find(name)))
            .Where(found => found.Known is not null && !IsMissing(found.Known))
            .ToDictionary(static found => found.Name, static found => found.Known!.Stamp, StringComparer.Ordinal)));
    }

    /// <inheritdoc/>
    public Task BeginListingAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(_database.Write(() => _row.IsListed = _counts.IsListed = false));
    }

    /// <inheritdoc/>
    public Task CompleteListingAsync(IReadOnlyList<ManifestNote> notes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notes);
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(_database.Write(() =>
        {
            _notes.Replace(notes);

            return _row.IsListed = _counts.IsListed = true;
        }));
    }

    private bool Add(JobInput input)
    {
        var isNew = _inputs.Put(input);
        if (isNew)
        {
            _counts.AddInput();
        }

        if (input.Problem is null)
        {
            AddUnits(_plan.Begin(input));
        }

        return isNew;
    }

    private void AddUnits(IEnumerable<(WorkUnit Unit, int? Pages)> units)
    {
        foreach (var (unit, pages) in units)
        {
            if (_units.Add(unit, pages))
            {
                _counts.AddUnit(pages);
            }
            else if (_counts.HasMissing && _units.Revive(unit))
            {
                _counts.ReviveMissing(pages);
            }
        }
    }

    /// <summary>Tells whether a document was not where it was listed, so that it is looked for again.</summary>
    private bool IsMissing(KnownInput known) =>
        _counts.HasMissing && _plan.All(known.Sha256, known.FileCount).Any(unit => _units.IsMissing(unit.Id));
}
