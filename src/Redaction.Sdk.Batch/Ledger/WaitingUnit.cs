namespace Redaction.Sdk.Batch;

/// <summary>What a ledger knows of a unit without an outcome.</summary>
/// <param name="Files">Its files, as <see cref="LedgerText"/> writes them.</param>
/// <param name="First">Its first page.</param>
/// <param name="PagesAreFiles">Whether its pages count files.</param>
/// <param name="Pages">The number of its pages, as far as that is known.</param>
/// <param name="Attempts">How often it was tried.</param>
internal sealed record WaitingUnit(string Files, int First, bool PagesAreFiles, int? Pages, int Attempts);
