using Redaction.Sdk;
using Redaction.Sdk.Onnx;
using Redaction.Sdk.Registry;

namespace Snippets.Packages;

internal static class Onnx
{
    public static async Task DetectAsync(PageImage page)
    {
        #region a model on a page
        var bundle = ModelBundleReader.Read("bars-1.2.0.zip");
        using var detector = new OnnxRedactionDetector(bundle, new() { ThreadsPerPage = 2 });
        await detector.WarmUpAsync();

        var result = await detector.DetectAsync(page);
        foreach (var region in result.Regions)
        {
            Console.WriteLine($"{region.Style} {region.Box} {region.Confidence:P0}");
        }
        #endregion
    }
}
