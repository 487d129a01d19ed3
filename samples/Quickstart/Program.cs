using Redaction.Sdk;

using var scanner = RedactionSdk.CreateScanner();
await foreach (var page in scanner.ScanAsync(args[0]))
    foreach (var found in page.Redactions)
        Console.WriteLine($"page {page.Number}: {found.Style} {found.Box} {found.Confidence:P0}");
