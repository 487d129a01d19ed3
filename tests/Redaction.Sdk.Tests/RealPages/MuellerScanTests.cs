using System.Text.Json;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Tests.RealPages;

public sealed class MuellerScanTests
{
    [Fact]
    public async Task ScanDocumentAsync_ScannedAppendices_FindsEveryRedactedPage()
    {
        var folder = Folders.RealData("mueller-scan");
        using var annotations = JsonDocument.Parse(await File.ReadAllBytesAsync(
            Path.Combine(folder, "annotations.coco.json"), TestContext.Current.CancellationToken));
        var redacted = annotations.RootElement.GetProperty("annotations").EnumerateArray()
            .Select(annotation => annotation.GetProperty("image_id").GetInt64())
            .ToHashSet();
        using var scanner = RedactionSdk.CreateScanner();
        var missed = new List<string>();

        foreach (var image in annotations.RootElement.GetProperty("images").EnumerateArray())
        {
            var name = image.GetProperty("file_name").GetString()!;
            var findings = await scanner.ScanDocumentAsync(
                DocumentSource.FromFile(Path.Combine(folder, name)),
                cancellationToken: TestContext.Current.CancellationToken);
            if (redacted.Contains(image.GetProperty("id").GetInt64()) && findings.Pages[0].Redactions.Count == 0)
            {
                missed.Add(name);
            }
        }

        Assert.Empty(missed);
    }
}
