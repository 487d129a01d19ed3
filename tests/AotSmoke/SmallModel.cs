using Redaction.Sdk;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Onnx;
using Redaction.Sdk.Registry;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;
using Redaction.Sdk.Worker;

namespace AotSmoke;

/// <summary>A model that is written, packed, verified, tried in a child process and run on a page with one bar.</summary>
internal static class SmallModel
{
    private static readonly Box<PagePoints> Bar = Box<PagePoints>.FromEdges(80, 160, 320, 208);

    /// <exception cref="InvalidOperationException">It does not find the bar.</exception>
    public static async Task<ModelBundle> TakeInAsync()
    {
        var written = SmallNetwork.Create();
        var bundle = ModelBundleReader.Read(ModelBundleWriter.Pack(written.Manifest, written.Onnx));

        using var trial = new ModelTrial(new() { Command = WorkerProgram.CommandForThisApplication });
        await trial.RunAsync(bundle);

        using var detector = new OnnxRedactionDetector(bundle);
        using var page = DrawnPage.Create(640, 640, Bar);
        var found = await detector.DetectAsync(page);

        return found.Regions is [var region] && region.Box.IntersectionOverUnion(Bar) > 0.95
            ? bundle
            : throw new InvalidOperationException(
                $"The model finds {found.Regions.Count} regions instead of the bar at {Bar}.");
    }
}
