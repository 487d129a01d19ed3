using Redaction.Sdk;
using Redaction.Sdk.Detection;

namespace Snippets;

internal static class Concepts
{
    public static async Task LookAtStatusAsync(DocumentScanner scanner)
    {
        #region status of a page
        await foreach (var page in scanner.ScanAsync("letter.pdf"))
        {
            if (page.Status != ReadStatus.Checked)
            {
                Console.Error.WriteLine($"page {page.Number}: {page.Status}");
            }
        }
        #endregion
    }

    public static void MissLess()
    {
        #region minimum confidence
        using var scanner = RedactionSdk.CreateScanner(options => options.Scanner.MinimumConfidence = 0.3);
        #endregion
    }
}
