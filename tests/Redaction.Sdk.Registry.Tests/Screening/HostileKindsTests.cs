using System.Diagnostics;
using Google.Protobuf;
using Redaction.Sdk.Registry.OnnxFormat;
using static Redaction.Sdk.Registry.OnnxFormat.AttributeProto.Types;
using static Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types;

namespace Redaction.Sdk.Registry.Tests.Screening;

/// <summary>The same few tricks in every place where a model can hide them.</summary>
public sealed class HostileKindsTests
{
    /// <summary>Where a tensor can be.</summary>
    public static TheoryData<string> Places { get; } =
        ["initial", "attribute", "attributes", "sparse values", "sparse indices", "function", "default", "nested", "in a function"];

    [Theory]
    [MemberData(nameof(Places))]
    public void Screen_OfExternalData_RefusesItInEveryPlace(string place)
    {
        var absolute = Outside(DataLocation.External, "/etc/passwd");
        var climbing = Outside(DataLocation.External, "..\\..\\secret.bin");
        var quiet = Outside(DataLocation.Default, "weights.bin");

        Assert.All([absolute, climbing, quiet], tensor => AssertRefused(ModelRefusal.ExternalData, In(place, tensor)));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Screen_OfATensorOfAnotherSize_RefusesItInEveryPlace(string place) =>
        AssertRefused(ModelRefusal.TooLarge, In(place, Raw(16, 1L << 40)));

    [Theory]
    [InlineData(16, 5L)]
    [InlineData(16, 3L)]
    [InlineData(16, -4L)]
    [InlineData(16, -2L, -2L)]
    [InlineData(16, long.MinValue)]
    [InlineData(0, 1L << 32, 1L << 32)]
    [InlineData(16, 1L << 62, 4L)]
    [InlineData(0, 1L << 62, 0L, 1L << 62)]
    public void Screen_OfRawDataThatDisagreesWithItsShape_RefusesIt(int bytes, params long[] shape) =>
        AssertRefused(ModelRefusal.TooLarge, In("initial", Raw(bytes, shape)));

    [Fact]
    public void Screen_OfSparseTensorsThatUnfold_RefusesThem()
    {
        var one = new SparseTensorProto { Values = Raw(4, 1), Indices = TestOnnx.Tensor("i", 0), Dims = { 1L << 40 } };
        var initial = TestOnnx.Identity();
        initial.Graph.SparseInitializer.Add(one);
        var attribute = TestOnnx.Of(TestOnnx.Node(
            "Constant", [], ["y"], new AttributeProto { Name = "sparse_value", SparseTensor = one }));
        var overflow = initial.Clone();
        overflow.Graph.SparseInitializer[0].Dims.Add(1L << 40);

        Assert.All([initial, attribute, overflow], static model => AssertRefused(ModelRefusal.TooLarge, model));
    }

    [Theory]
    [InlineData("then")]
    [InlineData("function")]
    [InlineData("unused function")]
    public void Screen_OfACustomOperator_RefusesItWhereverItHides(string place)
    {
        var evil = TestOnnx.Foreign("evil.ops", "Evil");
        var model = place == "then" ? TestOnnx.Nest(3) : TestOnnx.Chain(1);
        switch (place)
        {
            case "then":
                model.Graph.Node[0].Attribute[0].G.Node[0].Attribute[0].G.Node.Add(evil);
                break;
            case "function":
                model.Functions[0].Node.Add(evil);
                break;
            default:
                FunctionProto unused = new() { Domain = "local", Name = "Unused" };
                unused.Node.Add(evil);
                model.Functions.Add(unused);
                break;
        }

        AssertRefused(ModelRefusal.CustomOperator, model);
    }

    [Theory]
    [InlineData("function")]
    [InlineData("condition")]
    public void Screen_OfAnEndlessLoop_RefusesItWhereverItHides(string place)
    {
        GraphProto body = new() { Node = { TestOnnx.Node("Identity", ["c"], ["d"]) } };
        var loop = TestOnnx.Node("Loop", ["", "c", "x"], ["y"], TestOnnx.Attribute("body", body));
        var model = place == "function" ? TestOnnx.Chain(1) : TestOnnx.Nest(1);
        if (place == "function")
        {
            model.Functions[0].Node.Add(loop);
        }
        else
        {
            model.Graph.Node[0].Attribute[1].G.Node.Add(loop);
        }

        AssertRefused(ModelRefusal.TooSlow, model);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(long.MinValue)]
    public void Screen_OfAnInputOfNegativeLength_RefusesIt(long length)
    {
        var model = TestOnnx.Identity();
        model.Graph.Input[0].Type.TensorType.Shape = TestOnnx.Shape(1, length);

        AssertRefused(ModelRefusal.MalformedModel, model);
    }

    [Theory]
    [InlineData(1L << 40)]
    [InlineData(1L << 16, 1L << 16)]
    [InlineData(1L << 32, 1L << 32)]
    public void Screen_OfAnInputOfHugeLength_RefusesIt(params long[] shape)
    {
        var model = TestOnnx.Identity();
        model.Graph.Input[0].Type.TensorType.Shape = TestOnnx.Shape(shape);

        AssertRefused(ModelRefusal.TooLarge, model);
    }

    [Fact]
    public void Screen_OfAShapeOfAHundredAxes_RefusesIt()
    {
        var shape = Enumerable.Repeat(1L, 100).ToArray();
        var declared = TestOnnx.Identity();
        declared.Graph.Output[0].Type.TensorType.Shape = TestOnnx.Shape(shape);

        AssertRefused(ModelRefusal.TooLarge, declared);
        AssertRefused(ModelRefusal.TooLarge, In("initial", Raw(4, shape)));
    }

    [Fact]
    public void Screen_OfALengthThatIsOpen_LetsItPass()
    {
        var model = TestOnnx.Identity();
        model.Graph.Input[0].Type.TensorType.Shape = TestOnnx.Shape(-1, 3);

        Assert.Equal(1, OnnxScreening.Screen(TestOnnx.Bytes(model)).Nodes);
    }

    [Fact]
    public void Screen_OfANodeWithoutAnOperator_RefusesIt() =>
        AssertRefused(ModelRefusal.MalformedModel, TestOnnx.Of(TestOnnx.Node(string.Empty, ["x"], ["y"])));

    [Fact]
    public void Screen_OfGiganticTexts_RefusesThemWithoutACopy()
    {
        var name = TestOnnx.Identity();
        name.Graph.Node[0].Name = new('n', OnnxSize.LongestText + 1);
        var many = TestOnnx.Identity();
        many.Graph.DocString = new('d', OnnxSize.LongestText);
        many.MetadataProps.AddRange(Enumerable.Range(0, 70).Select(
            static _ => new StringStringEntryProto { Key = "k", Value = new('v', OnnxSize.LongestText) }));
        byte[] unknown = [.. TestOnnx.Bytes(TestOnnx.Identity()), 0xFA, 0x3E, 0x80, 0x80, 0x80, 0x01, .. new byte[1 << 21]];

        Assert.All([TestOnnx.Bytes(name), TestOnnx.Bytes(many), unknown], static model =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            AssertRefused(ModelRefusal.TooLarge, model);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        });
    }

    /// <summary>Weights of megabytes are no text, in whichever of the two ways they are written.</summary>
    [Fact]
    public void Screen_OfLargeWeights_LetsThemPass()
    {
        var model = TestOnnx.Identity();
        model.Graph.Initializer.Add(Raw(1 << 22, 1 << 20));
        model.Graph.Initializer.Add(new TensorProto
        {
            Name = "f",
            DataType = (int)DataType.Float,
            Dims = { 1 << 20 },
            FloatData = { new float[1 << 20] },
        });

        Assert.Equal(2, OnnxScreening.Screen(TestOnnx.Bytes(model)).Tensors);
    }

    [Theory]
    [InlineData(new byte[] { 0x3A, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x3B, 0x3B, 0x3B, 0x3B })]
    [InlineData(new byte[] { 0x3C })]
    [InlineData(new byte[] { 0x00, 0x01 })]
    [InlineData(new byte[] { 0x0E })]
    public void Screen_OfFieldsThatAreNone_RefusesThem(byte[] tail) =>
        AssertRefused(ModelRefusal.MalformedModel, [.. TestOnnx.Bytes(TestOnnx.Identity()), .. tail]);

    private static TensorProto Outside(DataLocation location, string path) => new()
    {
        Name = "w",
        DataType = (int)DataType.Float,
        Dims = { 4 },
        RawData = ByteString.CopyFrom(new byte[16]),
        DataLocation = location,
        ExternalData = { new StringStringEntryProto { Key = "location", Value = path } },
    };

    private static TensorProto Raw(int bytes, params long[] shape) => new()
    {
        Name = "w",
        DataType = (int)DataType.Float,
        Dims = { shape },
        RawData = ByteString.CopyFrom(new byte[bytes]),
    };

    private static ModelProto In(string place, TensorProto tensor)
    {
        var model = place switch
        {
            "function" or "default" or "in a function" => TestOnnx.Chain(1),
            "nested" => TestOnnx.Nest(3),
            _ => TestOnnx.Identity(),
        };
        var many = new AttributeProto { Name = "values", Type = AttributeType.Tensors, Tensors = { tensor } };
        switch (place)
        {
            case "initial":
                model.Graph.Initializer.Add(tensor);
                break;
            case "attribute":
                model.Graph.Node[0].Attribute.Add(TestOnnx.Attribute("value", tensor));
                break;
            case "attributes":
                model.Graph.Node[0].Attribute.Add(many);
                break;
            case "sparse values":
                model.Graph.SparseInitializer.Add(new SparseTensorProto { Values = tensor, Dims = { 4 } });
                break;
            case "sparse indices":
                model.Graph.SparseInitializer.Add(new SparseTensorProto { Indices = tensor, Dims = { 4 } });
                break;
            case "function":
                model.Functions[0].Node[0].Attribute.Add(many);
                break;
            case "default":
                model.Functions[0].AttributeProto.Add(TestOnnx.Attribute("value", tensor));
                break;
            case "nested":
                model.Graph.Node[0].Attribute[0].G.Node[0].Attribute[1].G.Initializer.Add(tensor);
                break;
            case "in a function":
                GraphProto graph = new() { Initializer = { tensor } };
                model.Functions[0].Node[0].Attribute.Add(TestOnnx.Attribute("body", graph));
                break;
            default:
                throw new UnreachableException();
        }

        return model;
    }

    private static void AssertRefused(ModelRefusal refusal, ModelProto model) =>
        AssertRefused(refusal, TestOnnx.Bytes(model));

    private static void AssertRefused(ModelRefusal refusal, byte[] model)
    {
        var exception = Assert.Throws<ModelFormatException>(() => OnnxScreening.Screen(model));
        Assert.Equal((refusal, exception.Message), (exception.Refusal, exception.Message));
    }
}
