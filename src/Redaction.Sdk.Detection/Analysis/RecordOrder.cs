namespace Redaction.Sdk.Detection.Analysis;

/// <summary>The order of the redactions of a page, and their names in it.</summary>
internal static class RecordOrder
{
    /// <summary>Sorts redactions from top to bottom, then from left to right, and names them in that order.</summary>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="redactions">The redactions, in any order.</param>
    public static IReadOnlyList<PageRedaction> Of(int page, IEnumerable<PageRedaction> redactions) =>
    [
        .. redactions
            .OrderBy(static redaction => redaction.Record.Box.Top)
            .ThenBy(static redaction => redaction.Record.Box.Left)
            .ThenBy(static redaction => redaction.Record.Box.Bottom)
            .ThenBy(static redaction => redaction.Record.Box.Right)
            .ThenByDescending(static redaction => redaction.Record.Confidence)
            .ThenBy(static redaction => redaction.Record.Style)
            .Select((redaction, i) => redaction with { Record = redaction.Record with { Id = $"p{page}-r{i + 1}" } }),
    ];
}
