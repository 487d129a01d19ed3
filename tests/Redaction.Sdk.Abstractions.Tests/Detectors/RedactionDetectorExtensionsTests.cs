using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Abstractions.Tests.Detectors;

public class RedactionDetectorExtensionsTests
{
    private static readonly PageSize Size = PageSize.FromPoints(72, 72);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<PixelFormat> Formats => [.. Enum.GetValues<PixelFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public unsafe void Detect_PaddedSpan_ShowsTheDetectorTheSameBytes(PixelFormat format)
    {
        var layout = PixelLayout.Create(5, 3, (int)format.RowBytes(5) + 7, format);
        Span<byte> pixels = stackalloc byte[(int)layout.ByteCount];
        new Random(1).NextBytes(pixels);
        var detector = new RecordingDetector();

        fixed (byte* start = pixels)
        {
            var result = detector.Detect(pixels, layout, Size, Token);

            Assert.Same(detector.Identity, result.Detector);
            Assert.Equal(layout, detector.Layout);
            Assert.Equal((nint)start, detector.Address);
            Assert.Equal(pixels.ToArray(), detector.Bytes);
        }
    }

    [Fact]
    public void Detect_DetectorThatWaits_IsWaitedFor()
    {
        var detector = new RecordingDetector { Delay = Task.Delay(20, Token) };

        detector.Detect(new byte[4], PixelLayout.Packed(2, 2, PixelFormat.Gray8), Size, Token);

        Assert.Equal(4, detector.Bytes.Length);
    }

    [Fact]
    public void Detect_PixelsKeptAfterTheCall_CannotBeRead()
    {
        var detector = new RecordingDetector();

        detector.Detect(new byte[4], PixelLayout.Packed(2, 2, PixelFormat.Gray8), Size, Token);

        Assert.Throws<ObjectDisposedException>(() => detector.Kept.Span[0]);
        Assert.Throws<ObjectDisposedException>(() => detector.Kept.Pin());
    }

    [Fact]
    public void Detect_TooFewBytes_Throws() => Assert.Throws<ArgumentException>(
        () => new RecordingDetector().Detect(new byte[3], PixelLayout.Packed(2, 2, PixelFormat.Gray8), Size, Token));

    [Fact]
    public void Detect_Cancelled_Throws() => Assert.ThrowsAny<OperationCanceledException>(
        () => new RecordingDetector().Detect(
            new byte[4], PixelLayout.Packed(2, 2, PixelFormat.Gray8), Size, new CancellationToken(canceled: true)));

    private sealed class RecordingDetector : IRedactionDetector
    {
        public DetectorIdentity Identity { get; } = new("recorder", "1.0.0");

        public PixelFormat PreferredFormat => PixelFormat.Gray8;

        public Task Delay { get; init; } = Task.CompletedTask;

        public PixelLayout Layout { get; private set; }

        public byte[] Bytes { get; private set; } = [];

        public nint Address { get; private set; }

        public ReadOnlyMemory<byte> Kept { get; private set; }

        public async ValueTask<DetectionResult> DetectAsync(PageImage page, CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Delay;
            (Layout, Kept, Bytes, Address) = (page.Layout, page.Pixels, page.Pixels.ToArray(), AddressOf(page.Pixels));

            return new DetectionResult(Identity, []);
        }

        private static unsafe nint AddressOf(ReadOnlyMemory<byte> bytes)
        {
            using var handle = bytes.Pin();
            return (nint)handle.Pointer;
        }
    }
}
