using Google.Protobuf;
using Redaction.Sdk.Isolation;
using Redaction.Sdk.Registry;
using Redaction.Sdk.Registry.OnnxFormat;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;
using static Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types;

namespace Redaction.Sdk.Tests.Models;

/// <summary>Trials in real child processes. What is tried here has passed the screening, which cannot see it.</summary>
public sealed class ModelTrialTests : IDisposable
{
    private static readonly ModelBundle Good = SmallNetwork.Create(128, 128, hasBatchAxis: false);

    private readonly ModelTrial _trial = new(new() { Time = TimeSpan.FromMinutes(5) });

    public void Dispose() => _trial.Dispose();

    [Fact]
    public async Task RunAsync_OfAGoodModel_FindsNothingOnABlankPage()
    {
        var result = await _trial.RunAsync(Good, TestContext.Current.CancellationToken);

        Assert.Equal(0, result.Regions);
    }

    [Fact]
    public async Task RunAsync_OfAnOperatorThatDoesNotExist_SaysWhatTheRuntimeSays() => Assert.Contains(
        "Nonsense",
        (await RefusedAsync(_trial, ModelRefusal.ShapeMismatch, Change(graph => graph.Node[0].OpType = "Nonsense"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task RunAsync_OfAnotherShapeThanTheManifestSays_RefusesIt() => await RefusedAsync(
        _trial, ModelRefusal.ShapeMismatch, Good with { Manifest = Good.Manifest with { Classes = [new("a", RedactionStyle.Black), new("b", null)] } });

    /// <summary>A length of 2^40 is a product that only running computes, so nothing static shows it.</summary>
    [Fact]
    public async Task RunAsync_OfATensorThatGrows_StopsItAtTheCap()
    {
        var greedy = Change(static graph =>
        {
            graph.Initializer.Add(Number("reg_side", 1 << 14));
            graph.Node.Add(Node("Mul", ["reg_side", "reg_side"], "reg_area"));
            graph.Node.Add(Node("ConstantOfShape", ["reg_area"], "reg_plane"));
            graph.Node.Add(Node("ReduceSum", ["reg_plane"], "reg_sum"));
            graph.Output.Add(new ValueInfoProto { Name = "reg_sum", Type = Type(DataType.Float) });
        });
        using ModelTrial small = new(new() { MemoryBytes = 512L << 20 });

        var exception = await Assert.ThrowsAsync<ModelFormatException>(
            () => small.RunAsync(greedy, TestContext.Current.CancellationToken));

        Assert.Equal(ModelRefusal.TooLarge, exception.Refusal);
        Assert.Contains("512 MiB", exception.Message, StringComparison.Ordinal);
    }

    /// <summary>The number of turns is a product too.</summary>
    [Fact]
    public async Task RunAsync_OfALoopThatDoesNotEnd_StopsItInTime()
    {
        var endless = Change(static graph =>
        {
            graph.Initializer.Add(Number("reg_million", 1_000_000));
            graph.Initializer.Add(new TensorProto { Name = "reg_yes", DataType = (int)DataType.Bool, Int32Data = { 1 } });
            graph.Initializer.Add(Number("reg_start", 1));
            graph.Node.Add(Node("Mul", ["reg_million", "reg_million"], "reg_square"));
            var loop = Node("Loop", ["reg_square", "reg_yes", "reg_start"], "reg_end");
            loop.Attribute.Add(new AttributeProto
            {
                Name = "body",
                Type = AttributeProto.Types.AttributeType.Graph,
                G = Turn(),
            });
            graph.Node.Add(loop);
            graph.Output.Add(new ValueInfoProto { Name = "reg_end", Type = Type(DataType.Int64, 1) });
        });

        using ModelTrial brief = new(new() { Time = TimeSpan.FromSeconds(8) });

        await RefusedAsync(brief, ModelRefusal.TooSlow, endless);
    }

    /// <summary>What could not be tried is not accepted.</summary>
    [Fact]
    public async Task RunAsync_WithoutAProcess_RefusesTheModel()
    {
        using ModelTrial trial = new(new() { Command = WorkerCommand.ForAssembly("Redaction.Sdk.Nowhere") });

        var exception = await Assert.ThrowsAsync<ModelFormatException>(
            () => trial.RunAsync(Good, TestContext.Current.CancellationToken));

        Assert.Equal(ModelRefusal.TrialFailed, exception.Refusal);
    }

    [Fact]
    public async Task RunAsync_AfterABadModel_TriesAGoodOneAsBefore()
    {
        await RefusedAsync(_trial, ModelRefusal.ShapeMismatch, Change(graph => graph.Node[0].OpType = "Nonsense"));

        Assert.Equal(0, (await _trial.RunAsync(Good, TestContext.Current.CancellationToken)).Regions);
    }

    private static GraphProto Turn() => new()
    {
        Name = "turn",
        Input =
        {
            new ValueInfoProto { Name = "i", Type = Type(DataType.Int64) },
            new ValueInfoProto { Name = "c", Type = Type(DataType.Bool) },
            new ValueInfoProto { Name = "v", Type = Type(DataType.Int64, 1) },
        },
        Node = { Node("Identity", ["c"], "d"), Node("Neg", ["v"], "w") },
        Output =
        {
            new ValueInfoProto { Name = "d", Type = Type(DataType.Bool) },
            new ValueInfoProto { Name = "w", Type = Type(DataType.Int64, 1) },
        },
    };

    private static TypeProto Type(DataType type, params long[] shape) => new()
    {
        TensorType = new()
        {
            ElemType = (int)type,
            Shape = new() { Dim = { shape.Select(static one => new TensorShapeProto.Types.Dimension { DimValue = one }) } },
        },
    };

    private static TensorProto Number(string name, long value) =>
        new() { Name = name, DataType = (int)DataType.Int64, Dims = { 1 }, Int64Data = { value } };

    private static NodeProto Node(string operation, string[] inputs, string output) =>
        new() { OpType = operation, Input = { inputs }, Output = { output } };

    private static ModelBundle Change(Action<GraphProto> change)
    {
        var model = ModelProto.Parser.ParseFrom(Good.Onnx.Span);
        change(model.Graph);

        return ModelBundleReader.Read(ModelBundleWriter.Pack(Good.Manifest, model.ToByteArray()));
    }

    private static async Task<ModelFormatException> RefusedAsync(ModelTrial trial, ModelRefusal refusal, ModelBundle bundle)
    {
        var exception = await Assert.ThrowsAsync<ModelFormatException>(
            () => trial.RunAsync(bundle, TestContext.Current.CancellationToken));
        Assert.Equal((refusal, exception.Message), (exception.Refusal, exception.Message));

        return exception;
    }
}
