using Redaction.Sdk;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Preprocessing;

namespace Snippets.Packages;

internal static class Preprocessing
{
    public static void Fill(ReadOnlySpan<byte> pixels, int width, int height, int stride)
    {
        #region page to tensor
        var preprocessor = new PagePreprocessor(new ModelInput { Size = RasterSize.FromPixels(640, 640) });
        var tensor = new byte[preprocessor.ByteCount]; // made once: filling it allocates nothing

        var toImage = preprocessor.Fill(pixels, PixelLayout.Create(width, height, stride, PixelFormat.Bgra32), tensor);

        // A box that the model found, in the page's own pixels.
        Box<ImagePixels> found = toImage.Apply(Box<ModelPixels>.FromEdges(120, 80, 300, 96));
        #endregion
        Console.WriteLine(found);
    }
}
