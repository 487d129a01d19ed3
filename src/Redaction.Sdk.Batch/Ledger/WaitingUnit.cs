namespace Redaction.Sdk.Batch;

/// <summary>What a ledger knows of a unit without an outcome.</summary>
/// <param name="Files">Its files, as <see cref="LedgerText"/> writes them.</param>
/// <param name="First">Its first page.</param>
/// <param name="PagesAreFiles">Whether its pages count files.</param>
/// <param name="Pages">The number of its pages, as far as that is known.</param>
/// <param name="Attempts">How often it was tried.</param>
internal sealed record WaitingUnit(string Files, int First, bool PagesAreFiles, int? Pages, int Attempts)
{
    /// <summary>Gets whether its outcome tells how long the document is.</summary>
    private bool Opens => !PagesAreFiles && First == 1;

    /// <summary>Tells the number of its pages, as it is known with an outcome.</summary>
    public int? PagesWith(UnitOutcome outcome) => Opens && outcome.DocumentPages is { } count
        ? Math.Min(count, PageRange.MaximumLength)
        : Pages;

    /// <summary>Lists the units of the document of which an outcome tells.</summary>
    public IEnumerable<(WorkUnit Unit, int? Pages)> RestWith(UnitOutcome outcome, UnitPlan plan) =>
        Opens && outcome.DocumentPages is { } count ? plan.Rest(LedgerText.ToFiles(Files)[0], count) : [];
}
