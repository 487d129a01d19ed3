using System.Security.Cryptography;
using Redaction.Sdk.Cli.Outputs;
using Redaction.Sdk.Cli.Scans;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Audit;

/// <summary>A folder of copies of PDF files, with a frame and a note at each redaction.</summary>
internal sealed class AnnotatedFolder
{
    private const string PdfMediaType = "application/pdf";

    private readonly FileNames _names = new();
    private readonly string _folder;
    private readonly CommandHost _host;
    private readonly ScanRun _scan;
    private int _next;

    public AnnotatedFolder(string folder, CommandHost host, ScanRun scan)
    {
        OutputFiles.CreateFolder(folder);
        (_folder, _host, _scan) = (folder, host, scan);
    }

    /// <summary>Writes the copy of a document; documents come in the order in which they were asked for.</summary>
    /// <remarks>A copy that cannot be made is said so on standard error: the audit itself stands.</remarks>
    public void Write(DocumentFindings document)
    {
        var input = _scan.Documents[_next++];
        var name = _names.Claim(document.Name);
        if (document.MediaType != PdfMediaType || document.Pages.All(static page => page.Redactions.Count == 0))
        {
            return;
        }

        if (Copy(input.Path, document) is not { } copy)
        {
            _host.Error.WriteLine($"redaction: there is no copy of {PrintableText.Escape(document.Name)} with notes.");
            return;
        }

        var path = Path.Combine(_folder, $"{Path.GetFileNameWithoutExtension(name)}-audit.pdf");
        using var file = _scan.Files.Create(path);
        OutputFiles.Guard(path, () =>
        {
            file.Stream.Write(copy);
            file.Commit();
            return true;
        });
    }

    // What came from standard input is gone, and a file that changed in the meantime is another document.
    private byte[]? Copy(string? path, DocumentFindings document)
    {
        try
        {
            return path is not null && File.ReadAllBytes(path) is var bytes
                && Convert.ToHexStringLower(SHA256.HashData(bytes)) == document.Sha256
                    ? _host.Annotate(bytes, _scan.Password, document)
                    : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or RedactionException)
        {
            return null;
        }
    }
}
