using System.Globalization;
using System.Security.Cryptography;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>Scans the files of one unit: exactly those bytes that were listed, or nothing.</summary>
internal sealed class UnitScan(DocumentScanner scanner, ScanRequest request, Action signalAlive)
{
    private static readonly TimeSpan SignalInterval = TimeSpan.FromSeconds(1);
    private static readonly long MaximumBytes = new DocumentScannerOptions().MaximumDocumentBytes;

    public byte[] Run()
    {
        var results = request.Files.Select(Scan).ToArray();
        if (!request.PagesAreFiles)
        {
            return results[0].Findings is { } findings ? ScanAnswer.Of(findings) : results[0].Answer!;
        }

        if (Array.TrueForAll(results, static result => result.Findings is null))
        {
            return results[0].Answer!;
        }

        UnitResult[] files = [.. results.Select((result, index) => ResultOf(index + 1, result))];

        return ScanAnswer.Of(FindingsMerger.Merge(files, pagesAreFiles: true));
    }

    /// <summary>Makes the result of a file that stands for a page: one that has none is a page that was not read.</summary>
    private static UnitResult ResultOf(int place, (DocumentFindings? Findings, byte[]? Answer) result)
    {
        var range = PageRange.FromPages(place, place);

        return result.Findings switch
        {
            null => new(range, OutcomeKind.Missing, FileSystemSentence.Problem, null),
            { Pages: [] } unread => new(range, OutcomeOf.Status(unread), ProblemOf(unread), null),
            var read => new(range, OutcomeOf.Status(read), null, read),
        };
    }

    private static DocumentProblem ProblemOf(DocumentFindings unread) =>
        unread.Problems is [var first, ..] ? first : new(ProblemCode.EmptyDocument, "The file has no pages.");

    private (DocumentFindings? Findings, byte[]? Answer) Scan(DocumentFile file)
    {
        if (file.Sha256.Length == 0)
        {
            return (null, ScanAnswer.Of(ScanAnswer.Kind.Unavailable, FileSystemSentence.Problem.Message));
        }

        try
        {
            // What is too large to be scanned need not be read to be refused.
            if (new FileInfo(file.Path) is { Exists: true, Length: var length } && length > MaximumBytes)
            {
                return (Scan(DocumentSource.FromFile(file.Path, string.Empty)), null);
            }

            var bytes = File.ReadAllBytes(file.Path);
            signalAlive();

            return Convert.ToHexStringLower(SHA256.HashData(bytes)) == file.Sha256
                ? (Scan(DocumentSource.FromBytes(bytes, string.Empty)), null)
                : (null, ScanAnswer.Of(ScanAnswer.Kind.Changed, "The document changed after it was listed."));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, ScanAnswer.Of(ScanAnswer.Kind.Unavailable, FileSystemSentence.Problem.Message));
        }
    }

    private DocumentFindings Scan(DocumentSource source)
    {
        var pages = string.Create(CultureInfo.InvariantCulture, $"{request.First}-{request.Last}");
        var wanted = new DocumentScanRequest
        {
            Pages = request.PagesAreFiles ? PageSelection.All : PageSelection.Parse(pages),
            Password = request.Password,
        };
        using var signals = new PageSignals(signalAlive, SignalInterval);

        // A worker does one thing at a time, on a thread that is there for this.
        return scanner.ScanDocumentAsync(source, wanted, signals).AsTask().GetAwaiter().GetResult();
    }
}
