using Redaction.Sdk.Onnx.Decoding;

namespace Redaction.Sdk.Onnx.Tests.Decoding;

/// <summary>Draws what models write: heaps of boxes, equal scores, and now and then numbers that are none.</summary>
internal sealed class RandomHeads(int seed)
{
    public static readonly IReadOnlyList<string> Kinds =
    [
        "yolov8", "yolov8 boxes first", "yolov5", "end-to-end", "detr", "rt-detr", "boxes-scores-labels", "mmdetection",
        "grid",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Draws a head.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="count">The number of boxes, or cells of the grid.</param>
    /// <param name="isWild">Whether some numbers are NaN or infinite and some boxes have no area.</param>
    public Head Draw(string kind, int count, bool isWild)
    {
        var classes = kind is "yolov8 boxes first" ? 19 : _random.Next(1, 4);
        double[][] boxes = [.. Enumerable.Range(0, count).Select(_ => Box(isWild))];
        double[][] scores = [.. Enumerable.Range(0, count).Select(_ => Numbers(classes, isWild, Score))];
        var logitCount = kind == "detr" ? classes + 1 : classes;
        double[][] logits = [.. Enumerable.Range(0, count).Select(_ => Numbers(logitCount, isWild, Logit))];
        double[] labels = [.. Enumerable.Range(0, count).Select(_ => (double)_random.Next(classes))];
        double[] objectness = Numbers(count, isWild, Score);

        return kind switch
        {
            "yolov8" => Head.Create("yolov8", classes, [], ([1, 4 + classes, count], Columns(Join(boxes, scores)))),
            "yolov8 boxes first" => Head.Create(
                "yolov8", classes, new() { ["layout"] = "boxes-first" },
                ([1, count, 4 + classes], Rows(Join(boxes, scores)))),
            "yolov5" => Head.Create(
                "yolov5", classes, [], ([1, count, 5 + classes], Rows(Join(boxes, Single(objectness), scores)))),
            "end-to-end" => Head.Create(
                "end-to-end", classes, [], ([1, count, 6], Rows(Join(boxes, Single(objectness), Single(labels))))),
            "detr" or "rt-detr" => Head.Create(
                "detr", classes, new() { ["coordinates"] = "pixels" },
                ([1, count, logits[0].Length], Rows(logits)), ([1, count, 4], Rows(boxes))),
            "boxes-scores-labels" => Head.Create(
                kind, classes, new() { ["boxes"] = "size", ["suppression"] = "on" },
                ([count, 4], Rows(boxes)), ([count], objectness), ([count], labels)),
            "mmdetection" => Head.Create(
                "boxes-scores-labels", classes, [],
                ([1, count, 5], Rows(Join(boxes, Single(objectness)))), ([1, count], labels)),
            _ => Grid(classes, isWild),
        };
    }

    // The manifest's picture has 640 by 640 pixels.
    private Head Grid(int classes, bool isWild)
    {
        double[][] cells =
        [
            .. Enumerable.Range(0, 100).Select(_ =>
                (double[])[.. Numbers(4, isWild, () => _random.Next(-4, 5) / 4.0), .. Numbers(classes, isWild, Logit)]),
        ];

        return Head.Create("grid", classes, new() { ["stride"] = "64" }, ([1, 4 + classes, 10, 10], Columns(cells)));
    }

    private double[] Box(bool isWild) => isWild && _random.Next(8) == 0
        ? Numbers(4, isWild, () => _random.Next(-3, 4))
        : Numbers(4, isWild, () => 10 + _random.Next(8));

    private double[] Numbers(int count, bool isWild, Func<double> number) =>
        [.. Enumerable.Range(0, count).Select(_ => isWild && _random.Next(40) == 0 ? Odd() : number())];

    private double Odd() => _random.Next(3) switch
    {
        0 => double.NaN,
        1 => double.PositiveInfinity,
        _ => double.NegativeInfinity,
    };

    private double Score() => _random.Next(2) == 0 ? 0 : _random.Next(9) / 8.0;

    private double Logit() => _random.Next(-6, 7) / 2.0;

    private static double[][] Join(params double[][][] parts) =>
        [.. Enumerable.Range(0, parts[0].Length).Select(i => (double[])[.. parts.SelectMany(p => p[i])])];

    private static double[][] Single(double[] values) => [.. values.Select(static v => (double[])[v])];

    private static double[] Rows(double[][] rows) => [.. rows.SelectMany(static row => row)];

    private static double[] Columns(double[][] rows) =>
        [.. Enumerable.Range(0, rows[0].Length).SelectMany(i => rows.Select(row => row[i]))];
}
