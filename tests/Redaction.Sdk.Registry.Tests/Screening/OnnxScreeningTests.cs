using Google.Protobuf;
using Redaction.Sdk.Registry.OnnxFormat;
using static Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types;

namespace Redaction.Sdk.Registry.Tests.Screening;

public sealed class OnnxScreeningTests
{
    [Fact]
    public void Screen_OfAPlainModel_CountsItsParts()
    {
        var model = TestOnnx.Identity();
        model.Graph.Initializer.Add(TestOnnx.Tensor("w", 1, 2, 3));

        Assert.Equal(new OnnxFacts(1, 1), OnnxScreening.Screen(TestOnnx.Bytes(model)));
    }

    [Theory]
    [InlineData("", "Conv")]
    [InlineData("ai.onnx", "DeformConv")]
    [InlineData("ai.onnx.ml", "TreeEnsembleRegressor")]
    [InlineData("com.microsoft", "QLinearAdd")]
    [InlineData("com.microsoft", "FusedConv")]
    public void Screen_OfAStandardOperator_LetsItPass(string domain, string operation) =>
        Assert.Equal(1, OnnxScreening.Screen(TestOnnx.Bytes(TestOnnx.Of(TestOnnx.Foreign(domain, operation)))).Nodes);

    [Theory]
    [InlineData("evil.ops", "Evil")]
    [InlineData("mmdeploy", "MMCVModulatedDeformConv2d")]
    [InlineData("com.microsoft", "PyOp")]
    [InlineData("com.microsoft", "EPContext")]
    [InlineData("com.microsoft.nchwc", "Conv")]
    [InlineData("ai.onnx.training", "Gradient")]
    public void Screen_OfAnyOtherOperator_RefusesIt(string domain, string operation) =>
        AssertRefused(ModelRefusal.CustomOperator, TestOnnx.Of(TestOnnx.Foreign(domain, operation)));

    [Fact]
    public void Screen_OfAnOperatorInANestedGraph_RefusesIt()
    {
        var model = TestOnnx.Nest(2);
        model.Graph.Node[0].Attribute[1].G.Node.Add(TestOnnx.Foreign("evil.ops", "Evil"));

        AssertRefused(ModelRefusal.CustomOperator, model);
    }

    [Fact]
    public void Screen_OfAFunctionThatTakesAStandardName_RefusesIt()
    {
        var model = TestOnnx.Identity();
        model.Functions.Add(new FunctionProto { Domain = string.Empty, Name = "Identity" });

        AssertRefused(ModelRefusal.CustomOperator, model);
    }

    [Fact]
    public void Screen_OfExternalData_RefusesItWhereverItIs()
    {
        TensorProto outside = new()
        {
            Name = "w",
            DataType = (int)DataType.Float,
            Dims = { 16 },
            DataLocation = DataLocation.External,
            ExternalData = { new StringStringEntryProto { Key = "location", Value = "inside.bin" } },
        };
        var initial = TestOnnx.Identity();
        initial.Graph.Initializer.Add(outside);
        var attribute = TestOnnx.Of(TestOnnx.Node("Constant", [], ["y"], TestOnnx.Attribute("value", outside)));
        var sparse = TestOnnx.Identity();
        sparse.Graph.SparseInitializer.Add(new SparseTensorProto { Values = outside });
        var function = TestOnnx.Chain(1);
        function.Functions[0].Node[0].Attribute.Add(TestOnnx.Attribute("value", outside));
        var nested = TestOnnx.Nest(3);
        nested.Graph.Node[0].Attribute[0].G.Initializer.Add(outside);

        Assert.All([initial, attribute, sparse, function, nested], static model =>
            AssertRefused(ModelRefusal.ExternalData, model));
    }

    [Fact]
    public void Screen_OfATensorThatLiesAboutItsSize_RefusesIt()
    {
        TensorProto[] liars =
        [
            new() { DataType = (int)DataType.Float, Dims = { 1L << 40 }, RawData = ByteString.CopyFrom(new byte[64]) },
            new() { DataType = (int)DataType.Float, Dims = { 1L << 32, 1L << 32 }, FloatData = { 1 } },
            new() { DataType = (int)DataType.Float, Dims = { -1 }, FloatData = { 1 } },
            new() { DataType = (int)DataType.Int64, Dims = { 2 }, Int64Data = { 1, 2, 3 } },
            new() { DataType = (int)DataType.Undefined, Dims = { 1 }, RawData = ByteString.CopyFrom(1) },
        ];

        Assert.All(liars, static tensor =>
        {
            var model = TestOnnx.Identity();
            model.Graph.Initializer.Add(tensor);
            AssertRefused(ModelRefusal.TooLarge, model);
        });
    }

    [Theory]
    [InlineData(1L << 38)]
    [InlineData((3L << 30) / 4)]
    [InlineData(long.MaxValue)]
    public void Screen_OfAHugeTensorOutOfAShape_RefusesIt(long length)
    {
        var model = TestOnnx.Of(TestOnnx.Node("ConstantOfShape", ["s"], ["y"]));
        model.Graph.Initializer.Add(TestOnnx.Tensor("s", length));
        var constant = TestOnnx.Of(
            TestOnnx.Node("Constant", [], ["s"], TestOnnx.Attribute("value", TestOnnx.Tensor("s", 2, length / 2))),
            TestOnnx.Node("Expand", ["x", "s"], ["y"]));

        AssertRefused(ModelRefusal.TooLarge, model);
        AssertRefused(ModelRefusal.TooLarge, constant);
    }

    [Fact]
    public void Screen_OfManyTensorsOutOfShapes_AddsThemUp()
    {
        var one = TestOnnx.Node("ConstantOfShape", ["s"], ["y"]);
        var model = TestOnnx.Of(one);
        model.Graph.Initializer.Add(TestOnnx.Tensor("s", 1 << 24));
        OnnxScreening.Screen(TestOnnx.Bytes(model));

        model.Graph.Node.AddRange(Enumerable.Range(0, 7).Select(_ => one.Clone()));

        AssertRefused(ModelRefusal.TooLarge, model);
    }

    [Fact]
    public void Screen_OfALoopWithoutALimit_RefusesIt()
    {
        GraphProto body = new() { Node = { TestOnnx.Node("Identity", ["c"], ["d"]) } };
        var endless = TestOnnx.Of(TestOnnx.Node("Loop", ["", "c", "x"], ["y"], TestOnnx.Attribute("body", body)));
        var long63 = TestOnnx.Of(TestOnnx.Node("Loop", ["m", "c", "x"], ["y"], TestOnnx.Attribute("body", body)));
        long63.Graph.Initializer.Add(TestOnnx.Tensor("m", long.MaxValue));
        var counted = long63.Clone();
        counted.Graph.Initializer[0] = TestOnnx.Tensor("m", 100);

        AssertRefused(ModelRefusal.TooSlow, endless);
        AssertRefused(ModelRefusal.TooSlow, long63);
        Assert.Equal(2, OnnxScreening.Screen(TestOnnx.Bytes(counted)).Nodes);
    }

    [Theory]
    [InlineData(65)]
    [InlineData(3_000)]
    [InlineData(20_000)]
    public void Screen_OfALongChainOfFunctions_RefusesIt(int length) =>
        AssertRefused(ModelRefusal.TooLarge, TestOnnx.Chain(length));

    [Fact]
    public void Screen_OfAShortChainOfFunctions_LetsItPass() =>
        Assert.Equal(51, OnnxScreening.Screen(TestOnnx.Bytes(TestOnnx.Chain(50))).Nodes);

    [Fact]
    public void Screen_OfFunctionsThatMultiplyOrTurnInACircle_RefusesThem()
    {
        var circle = TestOnnx.Chain(2);
        circle.Functions[1].Node.Add(TestOnnx.Foreign("local", "F0"));

        AssertRefused(ModelRefusal.TooLarge, TestOnnx.Chain(50, calls: 2));
        AssertRefused(ModelRefusal.TooLarge, circle);
    }

    [Fact]
    public void Screen_OfDeepNesting_RefusesIt()
    {
        Assert.Equal(21, OnnxScreening.Screen(TestOnnx.Bytes(TestOnnx.Nest(10))).Nodes);
        AssertRefused(ModelRefusal.TooLarge, TestOnnx.Nest(25));
    }

    [Fact]
    public void Screen_OfBytesThatWouldUnfoldToManyObjects_RefusesThemBeforehand()
    {
        // Two bytes for each of two million empty nodes.
        byte[] nodes = [.. Enumerable.Repeat<byte[]>([0x0A, 0x00], 2_000_000).SelectMany(static pair => pair)];
        byte[] model = [.. TestOnnx.Bytes(TestOnnx.Identity()), 0x3A, .. Varint(nodes.Length), .. nodes];

        var before = GC.GetAllocatedBytesForCurrentThread();
        AssertRefused(ModelRefusal.TooLarge, model);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Screen_OfEveryBeginningOfAModel_RefusesItOrCountsIt()
    {
        var bytes = TestOnnx.Bytes(TestOnnx.Chain(3));

        for (var length = 0; length < bytes.Length - 1; length++)
        {
            try
            {
                OnnxScreening.Screen(bytes.AsMemory(0, length));
            }
            catch (ModelFormatException e)
            {
                Assert.True(e.Refusal is ModelRefusal.MalformedModel or ModelRefusal.CustomOperator, e.Message);
            }
        }
    }

    [Fact]
    public void Screen_OfTextAndOfNothing_RefusesThem()
    {
        AssertRefused(ModelRefusal.MalformedModel, []);
        AssertRefused(ModelRefusal.MalformedModel, "version https://git-lfs"u8.ToArray());
        AssertRefused(ModelRefusal.MalformedModel, new byte[4096]);
    }

    private static byte[] Varint(int value)
    {
        using MemoryStream stream = new();
        using CodedOutputStream output = new(stream);
        output.WriteUInt32((uint)value);
        output.Flush();

        return stream.ToArray();
    }

    private static void AssertRefused(ModelRefusal refusal, ModelProto model) =>
        AssertRefused(refusal, TestOnnx.Bytes(model));

    private static void AssertRefused(ModelRefusal refusal, byte[] model)
    {
        var exception = Assert.Throws<ModelFormatException>(() => OnnxScreening.Screen(model));
        Assert.Equal(refusal, exception.Refusal);
        Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
    }
}
