namespace Redaction.Sdk.Productions;

/// <summary>What a production is made of, and what is wrong with it as a whole.</summary>
public sealed record ProductionSummary
{
    /// <summary>Gets the number of documents.</summary>
    public required long Documents { get; init; }

    /// <summary>Gets the number of pages.</summary>
    public required long Pages { get; init; }

    /// <summary>Gets the numbers that are missing within the runs.</summary>
    /// <value>In the order of <see cref="BatesRun.FindGaps"/>.</value>
    public required IReadOnlyList<BatesRange> Gaps { get; init; }

    /// <summary>Gets the numbers that are used more than once.</summary>
    /// <value>In the order of <see cref="BatesRun.FindRepeats"/>.</value>
    public required IReadOnlyList<BatesRange> Repeats { get; init; }

    /// <summary>Gets the keys of pages whose number is lower than that of the page before, in one series.</summary>
    /// <value>In the order of the load file.</value>
    public required IReadOnlyList<string> OutOfOrder { get; init; }

    /// <summary>Gets the sheets in the place of documents: the key of each, and what it is.</summary>
    /// <value>In the order of the load file.</value>
    public required IReadOnlyList<KeyValuePair<string, SlipSheet>> SlipSheets { get; init; }

    /// <summary>Gets how many pages and documents have each finding.</summary>
    public required IReadOnlyDictionary<ProductionFindingCode, long> Findings { get; init; }
}
