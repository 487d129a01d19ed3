namespace Redaction.Sdk.Batch;

/// <summary>A file of an archive.</summary>
/// <param name="Name">Its path in the archive, as it stands there: it is never used as one.</param>
/// <param name="Length">The bytes that it must have.</param>
/// <param name="Open">Opens it, once, before the next entry is asked for; <see langword="null"/> if that cannot be.</param>
/// <param name="Problem">Why it cannot be opened.</param>
internal readonly record struct ArchiveEntry(string Name, long Length, Func<Stream>? Open, DocumentProblem? Problem = null);
