using Redaction.Sdk.Registry.OnnxFormat;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;

namespace Redaction.Sdk.Onnx.Tests;

/// <summary>Models whose outputs have a size that is known only after a run, so that ONNX Runtime allocates them.</summary>
public sealed class DynamicOutputTests
{
    private static readonly ModelBundle Fixed = SmallNetwork.Create(64, 64, hasBatchAxis: false);

    [Theory]
    [InlineData("batch", "height", "width")]
    [InlineData("", "", "")]
    [InlineData("same", "same", "same")]
    public async Task DetectAsync_OpenAxes_FindsTheSame(string batch, string height, string width)
    {
        using var expected = new OnnxRedactionDetector(Fixed);
        using var detector = new OnnxRedactionDetector(Fixed with { Onnx = Open(batch, height, width) });

        for (var seed = 0; seed < 8; seed++)
        {
            using var page = TestPages.CreateSmall(seed);

            Assert.Equal(await DescribeAsync(expected, page), await DescribeAsync(detector, page));
        }
    }

    [Theory]
    [InlineData("batch", "height", "width")]
    [InlineData("", "", "")]
    public void DetectAsync_OpenAxes_AllocatesLittle(string batch, string height, string width)
    {
        using var detector = new OnnxRedactionDetector(Fixed with { Onnx = Open(batch, height, width) });
        using var page = TestPages.CreateSmall(1);

        Assert.InRange(SteadyState.BytesPerCall(Detect), 1, 1024);

        void Detect()
        {
            var detection = detector.DetectAsync(page, TestContext.Current.CancellationToken);
            Assert.True(detection.IsCompletedSuccessfully);
            Assert.Single(detection.Result.Regions);
        }
    }

    private static async Task<string> DescribeAsync(OnnxRedactionDetector detector, PageImage page) =>
        TestPages.Describe(await detector.DetectAsync(page, TestContext.Current.CancellationToken));

    private static byte[] Open(string batch, string height, string width)
    {
        var model = ModelProto.Parser.ParseFrom(Fixed.Onnx.Span);
        Rename(model.Graph.Input[0], batch, null, height, width);
        Rename(model.Graph.Output[0], batch, null, "", "");

        return Google.Protobuf.MessageExtensions.ToByteArray(model);
    }

    // An empty word is an axis that is open and has no name.
    private static void Rename(ValueInfoProto value, params ReadOnlySpan<string?> axes)
    {
        for (var i = 0; i < axes.Length; i++)
        {
            if (axes[i] is { } axis)
            {
                value.Type.TensorType.Shape.Dim[i] = new() { DimParam = axis };
            }
        }
    }
}
