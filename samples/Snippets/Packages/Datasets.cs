using Redaction.Sdk;
using Redaction.Sdk.Datasets;

namespace Snippets.Packages;

internal static class Datasets
{
    public static async Task ReadAsync()
    {
        #region read annotations
        await using var file = File.OpenRead("annotations.coco.json");
        var dataset = await CocoReader.ReadAsync(file);

        foreach (var image in dataset.Images)
        {
            Console.WriteLine($"{image.FileName}: {image.Annotations.Count} redactions");
        }
        #endregion
    }

    public static async Task ConvertAsync()
    {
        #region convert annotations
        var dataset = await DatasetFormats.Find("label-studio")!.ReadAsync("export/tasks.json");
        await DatasetFormats.Find("yolo")!.WriteAsync(dataset, "labels");
        #endregion
    }

    public static async Task ValidateAsync(PageImage page, IRedactionDetector detector)
    {
        #region validate a detection
        var result = new DataValidator().Validate(page, await detector.DetectAsync(page));
        foreach (var finding in result.Findings)
        {
            Console.WriteLine($"{finding.Rule.Id}: {finding.Message} {finding.Rule.Remedy}");
        }
        #endregion
    }
}
