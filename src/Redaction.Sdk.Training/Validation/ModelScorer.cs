using System.Security.Cryptography;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Onnx;

namespace Redaction.Sdk.Training.Validation;

/// <summary>Runs a model as it will run in service, and compares what it finds with what there is.</summary>
internal static class ModelScorer
{
    // The scale of a page has no bearing on what is found.
    private const double AnyDpi = 100;

    /// <summary>Looks at pages.</summary>
    /// <param name="onnx">The model.</param>
    /// <param name="manifest">What it says of itself.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="threads">How many are looked at side by side.</param>
    /// <param name="cancellationToken">Ends looking.</param>
    /// <returns>What there is and what was found on each page, in their order.</returns>
    public static async Task<EvaluatedPage[]> RunAsync(
        byte[] onnx,
        ModelManifest manifest,
        IReadOnlyList<TrainingPage> pages,
        int threads,
        CancellationToken cancellationToken)
    {
        ModelBundle bundle = new(manifest, onnx, Convert.ToHexStringLower(SHA256.HashData(onnx)));
        using OnnxRedactionDetector detector = new(
            bundle, new() { Parallelism = threads, Providers = [ExecutionProviders.Cpu] });
        var results = new EvaluatedPage[pages.Count];
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, pages.Count, options, async (index, token) =>
            results[index] = await LookAsync(detector, pages[index], token).ConfigureAwait(false)).ConfigureAwait(false);

        return results;
    }

    /// <summary>Computes the figures.</summary>
    /// <param name="pages">What there is and what was found.</param>
    /// <param name="confidence">The confidence from which a box counts.</param>
    public static EvaluationResult Score(IReadOnlyCollection<EvaluatedPage> pages, double confidence) =>
        DetectionEvaluator.Evaluate(pages, new() { MinimumConfidence = confidence });

    private static async ValueTask<EvaluatedPage> LookAsync(
        OnnxRedactionDetector detector, TrainingPage page, CancellationToken cancellationToken)
    {
        using var image = PageImage.Wrap(
            page.Pixels,
            page.Layout,
            PageSize.FromPixels(page.Layout.Width, page.Layout.Height, AnyDpi, AnyDpi));
        var found = await detector.DetectAsync(image, cancellationToken).ConfigureAwait(false);
        var toPixels = image.ToPage.Inverse();

        return new(
            [.. page.Redactions],
            [.. found.Regions.Select(one => new ScoredBox(toPixels.Apply(one.Box), one.Confidence, one.Style))]);
    }
}
