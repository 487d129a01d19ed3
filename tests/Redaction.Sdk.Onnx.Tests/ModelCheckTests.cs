using System.Collections.Immutable;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Onnx.Tests.Providers;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;
using DataType = Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types.DataType;

namespace Redaction.Sdk.Onnx.Tests;

public sealed class ModelCheckTests
{
    private static readonly ModelBundle Bundle = SmallNetwork.Create(hasBatchAxis: false);

    [Fact]
    public void Create_AnotherSize_SaysWhatWasFoundAndExpected()
    {
        var failure = Refuse(manifest => manifest with
        {
            Input = manifest.Input with { Size = RasterSize.FromPixels(320, 640) },
        });

        Assert.Equal(
            "Model 'small-network' has the input 'page' of shape [1, 1, 640, 640], but its manifest says [1, 1, 640, 320]. "
            + "Correct the manifest's size, channels or layout.",
            failure);
    }

    [Fact]
    public void Create_AnotherElement_IsRefused() => Assert.Equal(
        "Model 'small-network' has the input 'page' of Float, but its manifest says Float16.",
        Refuse(static manifest => manifest with
        {
            Input = manifest.Input with { Element = TensorElement.Float16 },
        }));

    [Fact]
    public void Create_AnotherInputName_IsRefused() => Assert.Equal(
        "Model 'small-network' has the input 'page', but its manifest names 'images'.",
        Refuse(static manifest => manifest with { Input = manifest.Input with { Name = "images" } }));

    [Fact]
    public void Create_OutputThatIsNotThere_IsRefused() => Assert.Equal(
        "Model 'small-network' has no output 'boxes', which its manifest names; it has grid.",
        Refuse(static manifest => manifest with { Decoder = manifest.Decoder with { Outputs = ["boxes"] } }));

    [Fact]
    public void Create_NormalisationThatCannotBe_IsRefused() => Assert.StartsWith(
        "The manifest of model 'small-network' describes an input that cannot be: ",
        Refuse(static manifest => manifest with { Input = manifest.Input with { Deviation = [0] } }),
        StringComparison.Ordinal);

    [Fact]
    public void Create_DamagedModel_IsRefused() => Assert.StartsWith(
        "Model 'small-network' cannot be opened: ",
        Refuse(Bundle with { Onnx = Bundle.Onnx[..(Bundle.Onnx.Length / 2)] }),
        StringComparison.Ordinal);

    [Fact]
    public void Create_NoModel_IsRefused() => Assert.StartsWith(
        "Model 'small-network' cannot be opened: ",
        Refuse(Bundle with { Onnx = ReadOnlyMemory<byte>.Empty }),
        StringComparison.Ordinal);

    [Fact]
    public void Create_OperatorOfNobody_IsRefused()
    {
        var builder = new OnnxModelBuilder();
        builder.Input("page", DataType.Float, 1, 1, 640, 640);
        builder.Node("DoAnything", ["page"], "grid");
        builder.Output("grid", DataType.Float, 1, 5, 80, 80);

        Assert.Contains("DoAnything", Refuse(Bundle with { Onnx = builder.ToBytes() }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("weights.bin")]
    [InlineData("../weights.bin")]
    [InlineData("/etc/hostname")]
    public void Create_WeightsInAnotherFile_AreRefused(string location) => Assert.StartsWith(
        "Model 'small-network' cannot be opened: ",
        Refuse(Bundle with { Onnx = ChangedModel.MoveWeightTo(Bundle.Onnx, location) }),
        StringComparison.Ordinal);

    [Fact]
    public void Create_WeightsInTheCurrentFolder_AreRefused()
    {
        // The file is there, and as large as the weight: it must not be read all the same.
        var name = $"{Guid.NewGuid():N}.bin";
        File.WriteAllBytes(name, new byte[1 << 20]);
        try
        {
            Refuse(Bundle with { Onnx = ChangedModel.MoveWeightTo(Bundle.Onnx, name) });
        }
        finally
        {
            File.Delete(name);
        }
    }

    [Fact]
    public void Create_TwoInputs_AreRefused()
    {
        var builder = new OnnxModelBuilder();
        builder.Input("page", DataType.Float, 1, 1, 640, 640);
        builder.Input("sizes", DataType.Float, 1, 2);
        builder.Node("ReduceSum", ["page"], "a", ("keepdims", 0));
        builder.Node("ReduceSum", ["sizes"], "b", ("keepdims", 0));
        builder.Node("Add", ["a", "b"], "grid");
        builder.Output("grid", DataType.Float);

        Assert.Contains("has 2 inputs (page, sizes)", Refuse(Bundle with { Onnx = builder.ToBytes() }), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_ModelInTheMiddleOfAnArray_IsOpened()
    {
        byte[] wider = [1, 2, 3, .. Bundle.Onnx.Span, 4];
        using var detector = new OnnxRedactionDetector(Bundle with { Onnx = wider.AsMemory(3, wider.Length - 4) });

        Assert.Equal("small-network", detector.Identity.Name);
    }

    private static string Refuse(Func<ModelManifest, ModelManifest> change) =>
        Refuse(Bundle with { Manifest = change(Bundle.Manifest) });

    private static string Refuse(ModelBundle bundle)
    {
        var failure = Assert.Throws<ModelFormatException>(() => new OnnxRedactionDetector(bundle));
        Assert.EndsWith(".", failure.Message, StringComparison.Ordinal);

        return failure.Message;
    }
}
