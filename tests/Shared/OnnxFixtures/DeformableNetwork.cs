using Redaction.Sdk.Geometry;
using DataType = Redaction.Sdk.Registry.OnnxFormat.TensorProto.Types.DataType;

namespace Redaction.Sdk.Tests.Shared.OnnxFixtures;

/// <summary>A network with a deformable convolution, as in VFNet, that returns boxes with scores and labels.</summary>
/// <remarks>
/// The convolution has learned nothing: its offsets are the constant (row 2, column -1), its one weight is 1. So it
/// moves the picture, a grid of 20 by 20 means; the box is found where the darkest cell ends up.
/// </remarks>
internal static class DeformableNetwork
{
    /// <summary>How the box follows from the darkest cell, in cells: the offsets turned round.</summary>
    public const int MovedAcross = 1, MovedDown = -2;

    /// <summary>The side of a cell, in model pixels.</summary>
    private const int Cell = 32;

    /// <summary>Gets a cell of the grid, where the page is as large as the model's picture.</summary>
    public static Box<PagePoints> CellAt(int row, int column) =>
        Box<PagePoints>.FromSize(column * Cell, row * Cell, Cell, Cell);

    public static ModelBundle Create()
    {
        var model = new OnnxModelBuilder(opset: 19);
        model.Input("input", DataType.Float, 1, 1, 640, 640);
        long[] cell = [Cell, Cell];
        var ink = model.Node("AveragePool", ["input"], null, ("kernel_shape", cell), ("strides", cell));

        float[] offsets = [.. Enumerable.Repeat(2f, 400), .. Enumerable.Repeat(-1f, 400)];
        var moved = model.Node(
            "DeformConv",
            [ink, model.Floats([1], 1, 1, 1, 1), model.Floats(offsets, 1, 2, 20, 20)],
            null,
            ("kernel_shape", new long[] { 1, 1 }));

        var flat = model.Node("Reshape", [moved, model.Integers(1, 400)]);
        var score = model.Node("ReduceMax", [flat, model.Integers(1)], null, ("keepdims", 1));
        var index = model.Node("ArgMax", [flat], null, ("axis", 1), ("keepdims", 1));
        var columns = model.Node("Mod", [index, model.Integers(20)]);
        var rows = model.Node("Div", [index, model.Integers(20)]);
        var corner = model.Node("Concat", [columns, rows, columns, rows], null, ("axis", 1));
        var edges = model.Node("Cast", [corner], null, ("to", (int)DataType.Float));
        edges = model.Node("Mul", [edges, model.Floats([Cell], 1)]);
        edges = model.Node("Add", [edges, model.Floats([0, 0, Cell, Cell], 1, 4)]);
        var box = model.Node("Concat", [edges, score], null, ("axis", 1));

        model.Node("Reshape", [box, model.Integers(1, 1, 5)], "dets");
        model.Node("Sub", [index, index], "labels");
        model.Output("dets", DataType.Float, 1, "found", 5);
        model.Output("labels", DataType.Int64, 1, "found");

        return Bundles.Create(model.ToBytes(), new()
        {
            Name = "deformable-network",
            Version = "1.0.0",
            MinimumSdk = "0.1.0",
            Input = new()
            {
                Size = RasterSize.FromPixels(640, 640),
                Channels = ModelChannels.Gray,
                Padding = 255,
                Mean = [255],
                Deviation = [-255],
            },
            Decoder = new() { Name = "boxes-scores-labels" },
            Classes = [new("bar", RedactionStyle.Black)],
        });
    }
}
