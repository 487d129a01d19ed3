namespace Redaction.Sdk.Batch;

/// <summary>How far a job is.</summary>
public sealed record JobProgress
{
    /// <summary>Gets the number of documents that were listed so far.</summary>
    public required long Inputs { get; init; }

    /// <summary>Gets the number of documents among them that could not be had, and have no units.</summary>
    public required long Unread { get; init; }

    /// <summary>Gets whether every document was listed.</summary>
    public required bool IsListed { get; init; }

    /// <summary>Gets the number of units that are known so far.</summary>
    public required long Units { get; init; }

    /// <summary>Gets the number of units without an outcome.</summary>
    public required long Pending { get; init; }

    /// <summary>Gets the number of pages with an outcome.</summary>
    public required long PagesDone { get; init; }

    /// <summary>Gets the number of pages of the documents that were opened so far.</summary>
    public required long PagesKnown { get; init; }

    /// <summary>Gets the number of units of which the number of pages is not known yet.</summary>
    public required long Unopened { get; init; }

    /// <summary>Gets the number of units that ended in each way.</summary>
    public required IReadOnlyDictionary<OutcomeKind, long> Outcomes { get; init; }

    /// <summary>Gets whether nothing is left to do.</summary>
    public bool IsComplete => IsListed && Pending == 0;
}
