using System.Collections.Immutable;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;
using static Redaction.Sdk.Onnx.Tests.Conformance.ConformanceCase;
using DataType = Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types.DataType;

namespace Redaction.Sdk.Onnx.Tests.Conformance;

/// <summary>Models of other families: transformers, MMDetection, torchvision, and the SDK's own.</summary>
internal static class OtherCases
{
    private static readonly float[] Second = [100, 500, 180, 520];

    public static IEnumerable<ConformanceCase> All =>
    [
        new("DETR, softmax", Detr("logits", [[-4, 4], [3, 0], [2, 1], [0, 3]]), Plain, Second),
        new("RT-DETR, sigmoid", Detr("logits", [[-4], [2], [1], [-2]]), Plain, Second),
        new("DETR, boxes first", Turned(Detr("logits", [[-4, 4], [3, 0], [2, 1], [0, 3]])), Plain, Second),
        new("RT-DETR in one output", RtDetrAsYolo(), Plain),
        new("MMDetection", MmDetection(DataType.Int64), Plain, Second),
        new("MMDetection, labels of 32 bits", MmDetection(DataType.Int32), Plain, Second),
        new("MMDetection, dynamic batch", MmDetection(DataType.Int64) with { HasBatchAxis = true }, Plain, Second),
        new("torchvision", Torchvision(DataType.Int64, Plain, Second), Plain, Second),
        new("torchvision, nothing found", Torchvision(DataType.Int64)),
        new("torchvision, labels as fractions", Torchvision(DataType.Float, Plain, Second), Plain, Second),
        new("own grid", Grid(isPlain: false), Plain),
        new("own grid, linear", Grid(isPlain: true), Plain),
    ];

    private static HeadModel Detr(string name, float[][] logits) => new()
    {
        Decoder = new() { Name = "detr" },
        Outputs =
        [
            Rows.Output(name, logits),
            Rows.Output(
                "pred_boxes",
                [
                    [0.1f, 0.1f, 0.1f, 0.1f], [320 / 640f, 320 / 640f, 100 / 640f, 40 / 640f],
                    [140 / 640f, 510 / 640f, 80 / 640f, 20 / 640f], [0.9f, 0.9f, 0.1f, 0.1f],
                ]),
        ],
    };

    private static HeadModel Turned(HeadModel model) => model with { Outputs = [model.Outputs[1], model.Outputs[0]] };

    private static HeadModel RtDetrAsYolo() => new()
    {
        Decoder = Decoder("yolov8", ("coordinates", "normalized"), ("suppression", "off"), ("layout", "boxes-first")),
        Outputs = [Rows.Output("output0", [[0.5f, 0.5f, 100 / 640f, 40 / 640f, 0.9f], [0.1f, 0.1f, 0.1f, 0.1f, 0.1f]])],
    };

    private static HeadModel MmDetection(DataType labels) => new()
    {
        Decoder = new() { Name = "boxes-scores-labels" },
        Classes = [new("redacted", RedactionStyle.Black), new("white-out", RedactionStyle.White)],
        Outputs =
        [
            Rows.Output("dets", [[.. Plain, 0.9f], [.. Second, 0.7f], [5, 5, 9, 9, 0.1f], [0, 0, 0, 0, 0]])
                with { OpenAxis = 1 },
            Rows.List("labels", 0, 1, 1, -1) with { Type = labels, OpenAxis = 1 },
        ],
    };

    private static HeadModel Torchvision(DataType labels, params float[][] boxes) => new()
    {
        Decoder = Decoder("boxes-scores-labels", ("first-label", "1")) with { Outputs = ["boxes", "scores", "labels"] },
        Outputs =
        [
            Found("boxes", [.. boxes.SelectMany(static box => box)], boxes.Length, 4),
            Found("labels", [.. boxes.Select(static _ => 1f)], boxes.Length) with { Type = labels },
            Found("scores", [.. boxes.Select(static (_, i) => 0.9f - (0.1f * i))], boxes.Length),
        ],
    };

    private static HeadModelOutput Found(
        string name, ImmutableArray<float> values, params ImmutableArray<long> shape) =>
        new(name, shape, values) { HasBatchAxis = false, OpenAxis = 0 };

    // Cell (40, 40) of the grid stands for the point (324, 324), which lies in the box.
    private static HeadModel Grid(bool isPlain)
    {
        float Distance(float pixels) => isPlain ? pixels / 8 : MathF.Log(pixels / 8);
        float Score(float score) => isPlain ? score : MathF.Log(score / (1 - score));
        var cells = Enumerable.Range(0, 80 * 80).Select(_ => (float[])[0, 0, 0, 0, Score(0.02f)]).ToArray();
        cells[(40 * 80) + 40] = [Distance(54), Distance(24), Distance(46), Distance(16), Score(0.9f)];
        cells[(41 * 80) + 41] = [Distance(60), Distance(30), Distance(40), Distance(10), Score(0.8f)];

        return new()
        {
            Channels = ModelChannels.Gray,
            Decoder = isPlain ? Decoder("grid", ("distance", "linear"), ("activation", "none")) : Decoder("grid"),
            Outputs = [Rows.Planes("grid", cells, 80)],
        };
    }

    private static ModelDecoder Decoder(string name, params (string Name, string Value)[] parameters) => new()
    {
        Name = name,
        Parameters = parameters.ToImmutableSortedDictionary(static p => p.Name, static p => p.Value),
    };
}
