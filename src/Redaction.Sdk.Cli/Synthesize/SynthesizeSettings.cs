using Redaction.Sdk.Synthesis;

namespace Redaction.Sdk.Cli.Synthesize;

/// <summary>What a user of <c>redaction synthesize</c> asked for.</summary>
/// <param name="Folder">Where the pages go.</param>
/// <param name="Count">How many pages.</param>
/// <param name="Seed">The seed of the first page; each later page has the next.</param>
/// <param name="Files">Which files a page becomes.</param>
/// <param name="Threads">How many pages are made side by side.</param>
/// <param name="Options">What pages look like, without real backgrounds.</param>
/// <param name="Backgrounds">A folder of real pages; <see langword="null"/> for none.</param>
internal sealed record SynthesizeSettings(
    string Folder,
    int Count,
    ulong Seed,
    PageFiles Files,
    int Threads,
    SynthesisOptions Options,
    string? Backgrounds);
