using Microsoft.Extensions.DependencyInjection;
using Redaction.Sdk;

namespace Snippets;

internal static class GettingStarted
{
    public static async Task ScanFileAsync()
    {
        #region scan a file
        using var scanner = RedactionSdk.CreateScanner();
        await foreach (var page in scanner.ScanAsync("letter.pdf"))
            foreach (var found in page.Redactions)
                Console.WriteLine($"page {page.Number}: {found.Style} {found.Box} {found.Confidence:P0}");
        #endregion
    }

    public static void Register(IServiceCollection services)
    {
        #region register
        services.AddRedactionSdk(options => options.Scanner.Dpi = 200);
        #endregion
    }
}
