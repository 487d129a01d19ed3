using Microsoft.Extensions.DependencyInjection;
using Redaction.Sdk;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Imaging;

namespace Snippets;

internal static class Embed
{
    public static void ScanAnything(DocumentScanner scanner, Stream stream, ReadOnlyMemory<byte> bytes)
    {
        #region path, stream, bytes
        IAsyncEnumerable<PageFindings> pages = scanner.ScanAsync("letter.pdf");
        pages = scanner.ScanAsync(stream); // read to its end, and left open
        pages = scanner.ScanAsync(bytes);  // not copied
        #endregion
    }

    public static void Configure()
    {
        #region options
        using var scanner = RedactionSdk.CreateScanner(options =>
        {
            options.Scanner.Dpi = 200;
            options.Scanner.TimeBudget = TimeSpan.FromMinutes(5);
            options.Pdf.MaximumPixels = 50_000_000;
        });
        #endregion
    }

    public static async Task FollowAsync(DocumentScanner scanner, string? password)
    {
        #region request, progress, cancellation
        var request = new DocumentScanRequest { Pages = PageSelection.Parse("1-3,7"), Password = password };
        var progress = new Progress<ScanProgress>(scan => Console.WriteLine($"{scan.PagesDone} of {scan.PageCount}"));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        await foreach (var page in scanner.ScanAsync("letter.pdf", request, progress, patience.Token))
        {
            Console.WriteLine($"page {page.Number}: {page.Redactions.Count} redactions");
        }
        #endregion
    }

    public static async Task ScanDocumentAsync(DocumentScanner scanner)
    {
        #region a whole document
        var document = await scanner.ScanDocumentAsync(DocumentSource.FromFile("letter.pdf"));
        Console.WriteLine($"{document.Status}: {document.Pages.Sum(page => page.Redactions.Count)} redactions");
        foreach (var problem in document.Problems)
        {
            Console.WriteLine($"{problem.Code}: {problem.Message}");
        }
        #endregion
    }

    public static async Task ScanFolderAsync(DocumentScanner scanner)
    {
        #region many documents
        var sources = Directory.EnumerateFiles("letters").Select(path => DocumentSource.FromFile(path));
        await foreach (var document in scanner.ScanDocumentsAsync(sources))
        {
            Console.WriteLine($"{document.Name}: {document.Status}, {document.PageCount} pages");
        }
        #endregion
    }

    public static void UseOwnDetector()
    {
        #region scanner with a detector
        using var scanner = RedactionSdk.CreateScanner(detector: new TallDetector(new RuleBasedRedactionDetector()));
        #endregion
    }

    public static void RegisterOwnDetector(IServiceCollection services)
    {
        #region register a detector
        services.AddSingleton<IRedactionDetector>(new TallDetector(new RuleBasedRedactionDetector()));
        services.AddRedactionSdk();
        #endregion
    }

    public static async Task DrawAsync(DocumentScanner scanner)
    {
        #region overlays
        var request = new DocumentScanRequest
        {
            PageScanned = (image, page, _) =>
            {
                var marks = page.Redactions.Select(found => new OverlayMark(found.Box, found.Style, $"{found.Style}"));
                using var file = File.Create($"letter-{page.Number}.png");
                PageOverlay.WritePng(image, [.. marks], file);

                return ValueTask.CompletedTask;
            },
        };
        await scanner.ScanDocumentAsync(DocumentSource.FromFile("letter.pdf"), request);
        #endregion
    }
}

#region a service
public sealed class Intake(DocumentScanner scanner)
{
    public async Task<bool> IsCleanAsync(Stream upload, CancellationToken cancellationToken)
    {
        var source = DocumentSource.FromStream(upload);
        var document = await scanner.ScanDocumentAsync(source, cancellationToken: cancellationToken);

        return document.Status == ReadStatus.Checked && document.Pages.All(page => page.Redactions.Count == 0);
    }
}
#endregion

#region a detector
/// <summary>Finds what another detector finds, less what is lower than a line of text.</summary>
public sealed class TallDetector(IRedactionDetector inner) : IRedactionDetector
{
    private const double MinimumHeight = 6;

    public DetectorIdentity Identity { get; } = new("tall", "1.0.0");

    public PixelFormat PreferredFormat => inner.PreferredFormat;

    public async ValueTask<DetectionResult> DetectAsync(PageImage page, CancellationToken cancellationToken = default)
    {
        var all = await inner.DetectAsync(page, cancellationToken);

        return new(Identity, [.. all.Regions.Where(region => region.Box.Height >= MinimumHeight)]);
    }
}
#endregion
