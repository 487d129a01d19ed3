using Redaction.Sdk.Geometry;
using Redaction.Sdk.Isolation;
using Redaction.Sdk.Onnx;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Worker;

/// <summary>Loads a model and runs it on a blank page, where nothing but this process can be lost.</summary>
internal static class TrialLoadJob
{
    // Letter size at 100 dpi.
    private const int Width = 850;
    private const int Height = 1100;
    private const double Dpi = 100;
    private const byte White = 255;

    public static ReadOnlyMemory<byte> Run(WorkerRequest request) =>
        TrialAnswer.Of(() => Try(ModelBundleReader.Read(request.Payload))).Write();

    private static TrialAnswer Try(ModelBundle bundle)
    {
        // The processor is everywhere and decides the answer: what a device says has to agree with it later.
        using OnnxRedactionDetector detector = new(
            bundle, new() { Providers = [ExecutionProviders.Cpu], IsStrict = true, Parallelism = 1 });
        var pixels = new byte[Width * Height];
        Array.Fill(pixels, White);
        using var page = PageImage.Wrap(
            pixels,
            PixelLayout.Packed(Width, Height, PixelFormat.Gray8),
            PageSize.FromPixels(Width, Height, Dpi, Dpi));

        // Nothing else runs in this process, so that there is nothing to hold up.
        var result = detector.DetectAsync(page).AsTask().GetAwaiter().GetResult();

        return new(result.Regions.Count);
    }
}
