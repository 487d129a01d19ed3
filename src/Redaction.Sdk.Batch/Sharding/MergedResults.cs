using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Batch;

/// <summary>The results of all shards of a collection, as if one job had worked on the whole.</summary>
public sealed class MergedResults : IJobResults
{
    private readonly IReadOnlyList<IJobResults> _shards;

    private MergedResults(IReadOnlyList<IJobResults> shards)
    {
        _shards = shards;
        Job = shards[0].Job with { Shard = Shard.Whole };
    }

    /// <inheritdoc/>
    public JobDescription Job { get; }

    /// <summary>Puts shards together.</summary>
    /// <param name="shards">The jobs, in any order.</param>
    /// <returns>The whole.</returns>
    /// <exception cref="ArgumentException">There is none.</exception>
    /// <exception cref="JobException">A shard is missing or there twice, or they did not do the same.</exception>
    public static MergedResults Of(IReadOnlyList<IJobResults> shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        ArgumentOutOfRangeException.ThrowIfZero(shards.Count, nameof(shards));

        var (first, count) = (shards[0].Job, shards[0].Job.Shard.Count);
        if (shards.Any(shard => shard.Job.Shard.Count != count || shard.Job.Fingerprint != first.Fingerprint))
        {
            throw new JobException("The shards are not of the same collection, settings, model and version.");
        }

        var indexes = shards.Select(static shard => shard.Job.Shard.Index).ToArray();
        int[] missing = [.. Enumerable.Range(0, count).Except(indexes)];
        if (missing.Length > 0)
        {
            throw new JobException($"Shards are missing: {string.Join(", ", missing.Select(index => Shard.Of(index, count)))}.");
        }

        return indexes.Length == count
            ? new(shards)
            : throw new JobException("A shard is there twice.");
    }

    /// <inheritdoc/>
    public async Task<JobProgress> ProgressAsync(CancellationToken cancellationToken = default)
    {
        var parts = new List<JobProgress>();
        foreach (var shard in _shards)
        {
            parts.Add(await shard.ProgressAsync(cancellationToken).ConfigureAwait(false));
        }

        return new()
        {
            Inputs = parts.Sum(static part => part.Inputs),
            Unread = parts.Sum(static part => part.Unread),
            IsListed = parts.TrueForAll(static part => part.IsListed),
            Units = parts.Sum(static part => part.Units),
            Pending = parts.Sum(static part => part.Pending),
            PagesDone = parts.Sum(static part => part.PagesDone),
            PagesKnown = parts.Sum(static part => part.PagesKnown),
            Unopened = parts.Sum(static part => part.Unopened),
            Outcomes = parts.SelectMany(static part => part.Outcomes)
                .GroupBy(static outcome => outcome.Key)
                .ToDictionary(static group => group.Key, static group => group.Sum(static outcome => outcome.Value)),
        };
    }

    /// <inheritdoc/>
    /// <exception cref="JobException">Two shards have a document of the same name.</exception>
    public async IAsyncEnumerable<JobDocument> ReadDocumentsAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var merged = SortedStreams.MergeAsync(
            _shards.Select(shard => shard.ReadDocumentsAsync(cancellationToken)),
            static document => document.Entry.Name,
            Utf8Order.Comparer,
            cancellationToken);
        string? last = null;
        await foreach (var document in merged.ConfigureAwait(false))
        {
            if (document.Entry.Name == last)
            {
                throw new JobException("Two shards have a document of the same name.");
            }

            last = document.Entry.Name;
            yield return document;
        }
    }

    /// <inheritdoc/>
    /// <remarks>Every shard lists the whole collection and notices the same: what several noticed is there once.</remarks>
    public async Task<IReadOnlyList<ManifestNote>> ReadNotesAsync(CancellationToken cancellationToken = default)
    {
        var notes = new List<ManifestNote>();
        foreach (var shard in _shards)
        {
            notes.AddRange(await shard.ReadNotesAsync(cancellationToken).ConfigureAwait(false));
        }

        return [.. notes.Distinct()];
    }
}
