using Redaction.Sdk.Cli.Inputs;
using Redaction.Sdk.Cli.Outputs;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Scans;

/// <summary>The documents of one run, and the scanner that reads them.</summary>
internal sealed class ScanRun : IDisposable
{
    private readonly CommandHost _host;
    private readonly DocumentScanRequest _request;
    private readonly IDisposable? _owned;

    /// <summary>Finds the documents and makes the scanner.</summary>
    /// <exception cref="CommandException">There is no document, or a file that was named cannot be read.</exception>
    public ScanRun(CommandHost host, ScanSettings settings)
    {
        _host = host;
        Documents = DocumentFinder.Find(settings.Paths);
        Files = new(Documents);
        _request = new()
        {
            Pages = settings.Pages ?? PageSelection.All,
            Password = PasswordSource.Read(settings.PasswordFile, host.Environment),
        };
        var codes = CodesFile.Read(settings.CodesFile);
        var detector = host.OpenDetector(settings.Detector);
        _owned = detector as IDisposable;
        Scanner = host.CreateScanner(detector, options =>
        {
            settings.ConfigureScanner(options);
            options.Codes = codes;
        });
        Progress = new(host.ErrorIsTerminal ? host.Error : TextWriter.Null, host.Width, Documents.Count);
    }

    public IReadOnlyList<InputDocument> Documents { get; }

    public OutputFiles Files { get; }

    /// <summary>Gets the password of encrypted documents; <see langword="null"/> when there is none.</summary>
    public string? Password => _request.Password;

    public DocumentScanner Scanner { get; }

    public ProgressLine Progress { get; }

    /// <summary>Scans the documents, in their order.</summary>
    /// <param name="pageScanned">
    /// Gives what is told of each page of a document; may be asked while others are read.
    /// </param>
    /// <param name="cancellationToken">Stops the scan.</param>
    public IAsyncEnumerable<DocumentFindings> ScanAsync(
        Func<string, Func<PageImage, PageFindings, CancellationToken, ValueTask>?> pageScanned,
        CancellationToken cancellationToken) => Scanner.ScanDocumentsAsync(
            Documents.Select(document => document.ToSource(_host.Input)),
            source => _request with { PageScanned = pageScanned(source.Name) },
            Progress,
            cancellationToken);

    public void Dispose()
    {
        Progress.Dispose();
        Scanner.Dispose();
        _owned?.Dispose();
    }

    /// <summary>Tells whether everything that was asked of a document was read and checked.</summary>
    /// <remarks>The pages are asked too: whatever the document says of itself, an unread page is never clean.</remarks>
    public static bool IsChecked(DocumentFindings document) => document.Status == ReadStatus.Checked
        && document.Pages.All(static page => page.Status == ReadStatus.Checked);
}
