using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>Proves that every document of a job has exactly one outcome, and that it is whole.</summary>
public static class JobVerifier
{
    /// <summary>Checks every document of a job.</summary>
    /// <param name="results">The job.</param>
    /// <param name="readFiles">
    /// Whether each file is read again and compared with the hash that it had; the default is not to.
    /// </param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>What is wrong; nothing when every document has its outcome and every page of it is accounted for.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="results"/> is <see langword="null"/>.</exception>
    public static async Task<JobVerification> VerifyAsync(
        IJobResults results, bool readFiles = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(results);

        var (flaws, last) = (new FlawList(), (string?)null);
        if (!(await results.ProgressAsync(cancellationToken).ConfigureAwait(false)).IsListed)
        {
            flaws.Add("-", "The collection was not listed to its end.");
        }

        await foreach (var document in results.ReadDocumentsAsync(cancellationToken).ConfigureAwait(false))
        {
            var name = document.Entry.Name;
            flaws.CountChecked();
            if (last is not null && Utf8Order.Comparer.Compare(last, name) >= 0)
            {
                flaws.Add(name, "The document is there twice.");
            }

            last = name;
            if (FlawOf(document) is { } flaw)
            {
                flaws.Add(name, flaw);
            }

            if (readFiles && document.Findings?.Sha256 is { } hash && await HasChangedAsync(document, hash, cancellationToken).ConfigureAwait(false))
            {
                flaws.Add(name, "The document is no longer what it was when it was listed.");
            }
        }

        return flaws.ToVerification();
    }

    private static string? FlawOf(JobDocument document) => document switch
    {
        { Kind: null } => "The document has no outcome yet.",
        { Findings: null } => "The document has an outcome without findings.",
        { Kind: OutcomeKind.Done or OutcomeKind.Partial, Findings: var found } when !HasEveryPage(found) =>
            "Not every page of the document is accounted for.",
        { Kind: OutcomeKind.Done, Findings.Status: not ReadStatus.Checked } =>
            "The document counts as done and was not read in full.",
        { Kind: not OutcomeKind.Done, Findings.Problems: [] } when document.Findings.Pages.All(static page => page.Problems is []) =>
            "The document failed and nothing says why.",
        _ => null,
    };

    private static bool HasEveryPage(DocumentFindings found) =>
        found.Pages.Select(static page => page.Number).SequenceEqual(Enumerable.Range(1, found.PageCount ?? 0));

    private static async Task<bool> HasChangedAsync(JobDocument document, string hash, CancellationToken cancellationToken) =>
        (await ContentReader.ReadAsync(document.Entry with { Problem = null }, cancellationToken).ConfigureAwait(false)).Sha256 != hash;
}
