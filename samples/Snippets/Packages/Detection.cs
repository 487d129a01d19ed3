using Redaction.Sdk.Detection;
using Redaction.Sdk.Pdf;

namespace Snippets.Packages;

internal static class Detection
{
    public static async Task ComposeAsync()
    {
        #region scanner of parts
        using var scanner = new DocumentScanner([new PdfDocumentFormat()], new RuleBasedRedactionDetector());
        var findings = await scanner.ScanDocumentAsync(DocumentSource.FromFile("letter.pdf"));
        #endregion
    }

    public static DocumentScannerOptions OwnCodes()
    {
        #region own codes
        using var file = File.OpenRead("our-codes.json");
        var options = new DocumentScannerOptions { Codes = CodeCatalog.BuiltIn.With(CodeCatalog.Load(file)) };
        #endregion

        return options;
    }
}
