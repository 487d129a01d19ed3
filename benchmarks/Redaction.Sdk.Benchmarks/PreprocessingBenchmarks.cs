using BenchmarkDotNet.Attributes;
using OpenCvSharp;
using OpenCvSharp.Dnn;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Preprocessing;

namespace Redaction.Sdk.Benchmarks;

/// <summary>A page to the tensor of a model of 640 by 640, on one thread; the baseline is OpenCV's resize, border and blob.</summary>
/// <remarks>
/// On Linux the native part of OpenCV wants GTK 3, which Debian calls libgtk-3-0. Bilinear results are the same to the
/// last bit, which the setup checks.
/// </remarks>
[MemoryDiagnoser]
public class PreprocessingBenchmarks
{
    private const int Side = 640;

    private byte[] _pixels = [];
    private byte[] _tensor = [];
    private Mat _page = new();
    private PixelLayout _layout;
    private PagePreprocessor _preprocessor = null!;

    /// <summary>Gets or sets the resolution of the page, which is A4.</summary>
    [Params(150, 300)]
    public int Dpi { get; set; }

    /// <summary>Gets or sets the pixels of the page.</summary>
    [Params(PixelFormat.Gray8, PixelFormat.Bgr24)]
    public PixelFormat Page { get; set; }

    /// <summary>Gets or sets the channels of the model.</summary>
    [Params(ModelChannels.Gray, ModelChannels.Rgb)]
    public ModelChannels Model { get; set; }

    /// <summary>Gets or sets how pixels are mixed.</summary>
    [Params(Resampling.BilinearParity, Resampling.Area)]
    public Resampling Resampling { get; set; }

    /// <summary>Draws the page.</summary>
    [GlobalSetup]
    public void Draw()
    {
        Cv2.SetNumThreads(1);
        _layout = Dpi == 150 ? PixelLayout.Packed(1240, 1754, Page) : PixelLayout.Packed(2480, 3508, Page);
        _pixels = new byte[_layout.ByteCount];
        new Random(1).NextBytes(_pixels);
        _page = Mat.FromPixelData(
            _layout.Height, _layout.Width, Page is PixelFormat.Gray8 ? MatType.CV_8UC1 : MatType.CV_8UC3, _pixels);
        _preprocessor = new(new()
        {
            Size = RasterSize.FromPixels(Side, Side),
            Channels = Model,
            Resampling = Resampling,
        });
        _tensor = new byte[_preprocessor.ByteCount];
        CheckParity();
    }

    /// <summary>Gives OpenCV's memory back.</summary>
    [GlobalCleanup]
    public void Clean() => _page.Dispose();

    /// <summary>OpenCV: resize, border, channels, blob.</summary>
    [Benchmark(Baseline = true)]
    public long OpenCv()
    {
        using var padded = Letterbox();
        using var channels = Channels(padded);
        using var blob = CvDnn.BlobFromImage(channels, 1 / 255.0, swapRB: IsSwapped);

        return blob.Total();
    }

    /// <summary>The library's own, in one pass.</summary>
    [Benchmark]
    public Transform<ModelPixels, ImagePixels> Fill() => _preprocessor.Fill(_pixels, _layout, _tensor);

    private bool IsSwapped => Page is PixelFormat.Bgr24 && Model is ModelChannels.Rgb;

    private Mat Letterbox()
    {
        var box = Geometry.Letterbox.Fit(
            RasterSize.FromPixels(_layout.Width, _layout.Height), RasterSize.FromPixels(Side, Side));
        using var resized = new Mat();
        var flags = Resampling is Resampling.Area ? InterpolationFlags.Area : InterpolationFlags.Linear;
        Cv2.Resize(_page, resized, new(box.Content.Width, box.Content.Height), interpolation: flags);
        var padded = new Mat();
        Cv2.CopyMakeBorder(
            resized, padded, box.PadTop, box.PadBottom, box.PadLeft, box.PadRight, BorderTypes.Constant, Scalar.All(114));

        return padded;
    }

    private Mat Channels(Mat padded)
    {
        if ((Page is PixelFormat.Gray8) == (Model is ModelChannels.Gray))
        {
            return padded.Clone();
        }

        var converted = new Mat();
        var conversion = Model is ModelChannels.Gray ? ColorConversionCodes.BGR2GRAY : ColorConversionCodes.GRAY2BGR;
        Cv2.CvtColor(padded, converted, conversion);

        return converted;
    }

    /// <summary>Refuses to measure unless both did the same work.</summary>
    private void CheckParity()
    {
        if (Page is not PixelFormat.Bgr24 || Model is not ModelChannels.Rgb)
        {
            return;
        }

        var bytes = new PagePreprocessor(_preprocessor.Input with
        {
            Channels = ModelChannels.Bgr,
            Layout = TensorLayout.Nhwc,
            Element = TensorElement.UInt8,
            Deviation = [1],
        });
        var ours = new byte[bytes.ByteCount];
        bytes.Fill(_pixels, _layout, ours);
        using var padded = Letterbox();
        padded.GetArray(out Vec3b[] theirs);
        var furthest = Enumerable.Range(0, ours.Length).Max(at => Math.Abs(ours[at] - theirs[at / 3][at % 3]));
        if (furthest > (Resampling is Resampling.Area ? 1 : 0))
        {
            throw new InvalidOperationException($"OpenCV's picture differs by up to {furthest}.");
        }
    }
}
