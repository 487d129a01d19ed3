using Redaction.Sdk;
using Redaction.Sdk.Worker;

namespace Snippets.Packages;

internal static class Worker
{
    public static async Task Inspect(ReadOnlyMemory<byte> bytes)
    {
        #region a document read by a worker
        using var workers = new WorkerOptions().CreatePool();
        var inspector = new IsolatedPdfInspector(workers);

        var inspection = await inspector.InspectAsync(bytes, new DocumentOpenSettings());
        Console.WriteLine($"{inspection.PageCount} pages, {inspection.StoredTexts.Length} texts elsewhere");
        #endregion
    }
}
