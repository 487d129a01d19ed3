using Redaction.Sdk.Registry;
using Redaction.Sdk.Registry.OnnxFormat;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;
using static Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types;

namespace Redaction.Sdk.Tests.Models;

/// <summary>Models that do harm only when they run, or that only the runtime knows to be broken.</summary>
public sealed class HostileTrialTests : IDisposable
{
    private const string Benign = "30_fnchain_50.onnx";

    // A length of 2^32 is a product that only running computes, so nothing static shows it.
    private static readonly Dictionary<string, Action<OnnxModelBuilder>> Models = new()
    {
        ["ConstantOfShape"] = static model => End(model, model.Node("ConstantOfShape", [Square(model, 1 << 16)])),
        ["Expand"] = static model => End(
            model, model.Node("Expand", [model.Floats([1], 1), Square(model, 1 << 16)])),
        ["Tile"] = static model => End(model, model.Node("Tile", ["x", model.Integers(64, 64, 64, 64)])),
        ["Range"] = static model => End(
            model,
            model.Node(
                "Cast",
                [model.Node("Range", [Scalar(model, 0), Scalar(model, 1L << 40), Scalar(model, 1)])],
                null,
                ("to", (int)DataType.Float))),
        ["Resize"] = static model => End(
            model, model.Node("Resize", ["x", string.Empty, model.Floats([1, 1, 4096, 4096], 4)])),
        ["Pad"] = static model => End(
            model, model.Node("Pad", ["x", model.Integers(0, 0, 0, 0, 0, 0, 1 << 17, 1 << 17)])),
        ["doubled forty times"] = static model => End(model, Enumerable.Range(0, 40).Aggregate(
            "x", (value, _) => model.Node("Concat", [value, value], null, ("axis", 0)))),
        ["Loop of a computed length"] = static model => End(
            model, model.Node(
                "Loop", [Square(model, 1 << 30), True(model), model.Floats([1], 1)], null, ("body", Turn()))),
        ["a circle"] = static model => End(model, model.Node("Add", ["x", model.Node("Neg", ["circle"])], "circle")),
        ["an unknown operator"] = static model => End(model, model.Node("Nonsense", ["x"])),
        ["a value from nowhere"] = static model => End(model, model.Node("Add", ["x", "nowhere"])),
        ["shapes that do not fit"] = static model => End(
            model, model.Node("Add", ["x", model.Floats(new float[7], 7)])),
    };

    private readonly ModelTrial _trial = new(new() { Time = TimeSpan.FromSeconds(4) });

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.onnx");

    public static TheoryData<string> Kinds { get; } = [.. Models.Keys];

    public void Dispose()
    {
        _trial.Dispose();
        File.Delete(_file);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task RunAsync_OfAModelThatDoesHarmWhenItRuns_RefusesIt(string kind)
    {
        OnnxModelBuilder model = new();
        Models[kind](model);

        await AssertRefusedAsync(model.ToBytes());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9999)]
    public async Task RunAsync_OfAVersionOfOperatorsThatIsNone_RefusesIt(int opset)
    {
        OnnxModelBuilder model = new(opset);
        End(model, model.Node("Neg", ["x"]));

        await AssertRefusedAsync(model.ToBytes());
    }

    [Fact]
    public async Task RunAsync_OfAHugeInput_RefusesIt()
    {
        OnnxModelBuilder model = new();
        model.Input("x", DataType.Float, 1L << 20, 1L << 20);
        model.Output(model.Node("Neg", ["x"]), DataType.Float);

        await AssertRefusedAsync(model.ToBytes());
    }

    [Fact]
    public async Task RunAsync_OfAModelWithOpenAxes_RunsIt()
    {
        OnnxModelBuilder model = new();
        model.Input("x", DataType.Float, "batch", 3, "height", "width");
        model.Output(model.Node("Neg", ["x"]), DataType.Float);

        await AssertRunsAsync(model.ToBytes());
    }

    /// <summary>Files of another implementation: all are refused but the one that is harmless, which loads.</summary>
    [Fact]
    public async Task RunAsync_OfEveryHostileFile_RefusesItAndLoadsTheBenignOne()
    {
        var files = Directory.GetFiles(Folders.RealData("hostile-models"), "*.onnx");
        Assert.True(files.Length > 1);
        foreach (var file in files.Where(static file => Path.GetFileName(file) != Benign))
        {
            await AssertRefusedAsync(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        }

        await AssertRunsAsync(await File.ReadAllBytesAsync(
            files.Single(static file => Path.GetFileName(file) == Benign), TestContext.Current.CancellationToken));
    }

    private async Task AssertRefusedAsync(byte[] onnx)
    {
        var exception = await Assert.ThrowsAsync<ModelFormatException>(() => RunAsync(_trial, onnx));
        Assert.Matches(@"^[A-Z].*[.…]$", exception.Message);
    }

    private async Task AssertRunsAsync(byte[] onnx)
    {
        using ModelTrial patient = new(new() { Time = TimeSpan.FromMinutes(5) });

        Assert.True(await RunAsync(patient, onnx) > TimeSpan.Zero);
    }

    private async Task<TimeSpan> RunAsync(ModelTrial trial, byte[] onnx)
    {
        await File.WriteAllBytesAsync(_file, onnx, TestContext.Current.CancellationToken);

        return await trial.RunAsync(OnnxFileReader.Read(_file), TestContext.Current.CancellationToken);
    }

    private static void End(OnnxModelBuilder model, string output)
    {
        model.Input("x", DataType.Float, 1, 3, 64, 64);
        model.Output(output, DataType.Float);
    }

    private static string Square(OnnxModelBuilder model, long side) =>
        model.Node("Mul", [model.Integers(side), model.Integers(side)]);

    private static string Scalar(OnnxModelBuilder model, long value) => model.Constant(DataType.Int64, [value]);

    private static string True(OnnxModelBuilder model) => model.Constant<byte>(DataType.Bool, [1]);

    private static GraphProto Turn() => new()
    {
        Name = "turn",
        Input = { Value("i", DataType.Int64), Value("c", DataType.Bool), Value("v", DataType.Float) },
        Node =
        {
            new NodeProto { OpType = "Identity", Input = { "c" }, Output = { "d" } },
            new NodeProto { OpType = "Neg", Input = { "v" }, Output = { "w" } },
        },
        Output = { Value("d", DataType.Bool), Value("w", DataType.Float) },
    };

    private static ValueInfoProto Value(string name, DataType type) =>
        new() { Name = name, Type = new() { TensorType = new() { ElemType = (int)type } } };
}
