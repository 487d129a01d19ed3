using System.Collections.Immutable;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Tests.Shared.OnnxFixtures;
using static Redaction.Sdk.Onnx.Tests.Conformance.ConformanceCase;

namespace Redaction.Sdk.Onnx.Tests.Conformance;

/// <summary>Models of the YOLO family and its many exports.</summary>
internal static class YoloCases
{
    private static readonly HeadModel Base = new()
    {
        Decoder = new() { Name = "yolov8" },
        Outputs = [Rows.Transposed("output0", Rows.Yolo())],
        Metadata = [("description", "Ultralytics YOLOv8n model"), ("names", "{0: 'redacted'}"), ("stride", "32")],
    };

    public static IEnumerable<ConformanceCase> All =>
    [
        new("plain", Base, Plain),
        new("class name with a comma", WithClass("stamp, seal"), Plain),
        new("class name with an apostrophe", WithClass("it's"), Plain),
        new("class name with quotes and a backslash", WithClass("a \"b\" \\ {c}"), Plain),
        new("no metadata", Base with { Metadata = [] }, Plain),
        new("description of another tool", Base with { Metadata = [("description", "exported by hand")] }, Plain),
        new("metadata that is no dictionary", Base with { Metadata = [("names", "{0: 'redac")] }, Plain),
        new("version of the model unset", Base with { OnnxVersion = long.MaxValue }, Plain),
        new("dynamic batch", Base with { HasBatchAxis = true }, Plain),
        new("every axis dynamic", Base with { IsDynamic = true }, Plain),
        new("half precision", Half(Base), Plain),
        new("half precision in, single out", Base with { Element = TensorElement.Float16 }, Plain),
        new("bytes in", Base with { Element = TensorElement.UInt8 }, Plain),
        new("input and output of other names", Renamed(), Plain),
        new("one grey channel", Base with { Channels = ModelChannels.Gray }, Plain),
        new("channels last", Base with { Layout = TensorLayout.Nhwc }, Plain),
        new("blue, green, red", Base with { Channels = ModelChannels.Bgr }, Plain),
        new("rectangular 640x480", Base with { Size = RasterSize.FromPixels(640, 480) }, Plain),
        new("rectangular 480x640", Base with { Size = RasterSize.FromPixels(480, 640) }, Plain),
        new("stretched", Base with { Resize = ResizeMode.Stretch }, Plain),
        new("no boxes", With(Rows.Yolo()[3..])),
        new("no rows", Base with { Outputs = [new("output0", [1, 5, 0], [])] }),
        new("NaN box", With(Rows.Yolo(float.NaN, 320, 100, 40, 0.9f)), Weaker),
        new("NaN score", With(Rows.Yolo(320, 320, 100, 40, float.NaN)), Weaker),
        new("infinite width", With(Rows.Yolo(320, 320, float.PositiveInfinity, 40, 0.9f)), Weaker),
        new("width of zero", With(Rows.Yolo(320, 320, 0, 40, 0.9f)), Weaker),
        new("negative width", With(Rows.Yolo(320, 320, -100, 40, 0.9f)), Weaker),
        new("box beyond the page", With(Rows.Yolo(400, 620, 4000, 100, 0.9f)), [-1600, 570, 2400, 670], Weaker),
        new(
            "fractions of pixels",
            With(Rows.Yolo(320.37f, 320.11f, 100.5f, 40.25f, 0.9f)),
            [270.12f, 299.985f, 370.62f, 340.235f]),
        new("boxes first", Base with { Outputs = [Rows.Output("output0", Rows.Yolo())] }, Plain),
        new("normalized", Normalized(), Plain),
        new("several classes", SeveralClasses(isAgnostic: false), Plain, Weaker),
        new("several classes, agnostic", SeveralClasses(isAgnostic: true), Plain),
        new("class that is not reported", OneUnreported(), Plain),
        new("second output that is not read", WithMasks(), Plain),
        new("v5, objectness", YoloV5(), Plain),
        new("v5, raw heads", YoloV5Raw(), Plain),
        new("v10 and v26, end to end", EndToEnd(), Plain, Weaker),
    ];

    private static float[] Weaker => [272, 301, 372, 341];

    private static ModelClass Redacted => new("redacted", RedactionStyle.Black);

    private static HeadModel With(float[][] rows) => Base with { Outputs = [Rows.Transposed("output0", rows)] };

    private static HeadModel WithClass(string name) =>
        Base with { Classes = [Redacted with { Name = name }], Metadata = [("names", $"{{0: '{name}'}}")] };

    private static HeadModel Half(HeadModel model) => model with
    {
        Element = TensorElement.Float16,
        Outputs = [model.Outputs[0] with { Type = Registry.OnnxFormat.TensorProto.Types.DataType.Float16 }],
    };

    private static HeadModel Renamed() =>
        Base with { InputName = "the input: 0", Outputs = [Rows.Transposed("preds/concat", Rows.Yolo())] };

    private static HeadModel Normalized()
    {
        var rows = Rows.Yolo().Select(static r => (float[])[r[0] / 640, r[1] / 640, r[2] / 640, r[3] / 640, r[4]]);

        return With([.. rows]) with { Decoder = Decoder("yolov8", ("coordinates", "normalized")) };
    }

    private static HeadModel SeveralClasses(bool isAgnostic) =>
        With([[320, 320, 100, 40, 0.9f, 0.3f], [322, 321, 100, 40, 0.1f, 0.6f], [20, 20, 5, 5, 0.1f, 0.2f]]) with
        {
            Classes = [Redacted, Redacted with { Name = "stamp" }],
            Decoder = new() { Name = "yolov8", IsClassAgnostic = isAgnostic },
        };

    private static HeadModel OneUnreported() =>
        SeveralClasses(isAgnostic: false) with { Classes = [Redacted, new("stamp", null)] };

    private static HeadModel WithMasks()
    {
        var masks = new HeadModelOutput("output1", [1, 2, 4, 4], [.. new float[32]]);

        return Base with { Outputs = [Base.Outputs[0], masks] };
    }

    private static HeadModel YoloV5() => Base with
    {
        Decoder = new() { Name = "yolov5" },
        Outputs =
        [
            Rows.Output(
                "output0",
                [
                    [100, 100, 50, 20, 0.1f, 1], [320, 320, 100, 40, 0.9f, 0.95f], [322, 321, 100, 40, 0.8f, 0.9f],
                    [500, 500, 50, 20, 0.4f, 0.5f], [600, 500, 50, 20, 0.9f, 0.1f],
                ]),
        ],
    };

    // A cell of 32 pixels with one anchor of 100 by 40: centre (10, 10) is that of cell 9 plus (2 · 0.75 - 0.5), and a
    // size of sigmoid 0.5 is the anchor's own.
    private static HeadModel YoloV5Raw()
    {
        var values = Enumerable.Repeat(-9f, 20 * 20 * 6).ToArray();
        var threeQuarters = MathF.Log(3);
        new float[] { threeQuarters, threeQuarters, 0, 0, 4, 4 }.CopyTo(values, ((9 * 20) + 9) * 6);

        return Base with
        {
            Decoder = Decoder("yolov5-anchors", ("anchors", "100,40")),
            Outputs = [new("stride32", [1, 1, 20, 20, 6], [.. values])],
        };
    }

    private static HeadModel EndToEnd() => Base with
    {
        Decoder = new() { Name = "end-to-end" },
        Outputs =
        [
            Rows.Output(
                "output0", [[.. Plain, 0.9f, 0], [.. Weaker, 0.6f, 0], [0, 0, 0, 0, 0, 0], [1, 1, 9, 9, 0.2f, 0]]),
        ],
    };

    private static ModelDecoder Decoder(string name, params (string Name, string Value)[] parameters) => new()
    {
        Name = name,
        Parameters = parameters.ToImmutableSortedDictionary(static p => p.Name, static p => p.Value),
    };
}
