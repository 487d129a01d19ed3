using Redaction.Sdk.Geometry;
using Redaction.Sdk.Onnx.Decoding;

namespace Redaction.Sdk.Onnx.Tests.Decoding;

/// <summary>The decoders once more, slow and obvious: every number is looked at, every pair compared.</summary>
internal static class ReferenceDecoding
{
    private readonly record struct Row(float Left, float Top, float Right, float Bottom, float Score, int Class)
    {
        public bool IsFinite => float.IsFinite(Left) && float.IsFinite(Top) && float.IsFinite(Right)
            && float.IsFinite(Bottom) && float.IsFinite(Score);
    }

    public static (ScoredModelBox[] Boxes, int NonFinite) Decode(Head head)
    {
        var suppresses = head.Manifest.Decoder is { Name: not ("end-to-end" or "detr" or "boxes-scores-labels") }
            or { Name: "boxes-scores-labels", Parameters.Count: > 0 };
        var isAgnostic = suppresses && head.Manifest.Decoder.IsClassAgnostic;
        Row[] sure = [.. Read(head).Where(row => !(row.Score <= Threshold(head.Manifest, row.Class)))];
        var kept = sure
            .Where(static row => row.IsFinite && row.Right > row.Left && row.Bottom > row.Top)
            .OrderByDescending(static r => r.Score).ThenBy(r => isAgnostic ? 0 : r.Class)
            .ThenBy(static r => r.Left).ThenBy(static r => r.Top)
            .ThenBy(static r => r.Right).ThenBy(static r => r.Bottom).ThenBy(static r => r.Class)
            .Select(static r => new ScoredModelBox(
                Box<ModelPixels>.FromEdges(r.Left, r.Top, r.Right, r.Bottom), r.Score, r.Class));
        if (suppresses)
        {
            kept = Suppress(kept, head.Manifest.Decoder);
        }

        return (
            [
                .. kept.Where(b => head.Manifest.Classes[b.Class].Style is not null)
                    .Take(head.Manifest.Decoder.MaximumDetections),
            ],
            sure.Count(static row => !row.IsFinite));
    }

    private static List<ScoredModelBox> Suppress(IEnumerable<ScoredModelBox> ranked, ModelDecoder decoder)
    {
        List<ScoredModelBox> kept = [];
        foreach (var box in ranked)
        {
            if (!kept.Any(k => (decoder.IsClassAgnostic || k.Class == box.Class)
                && k.Box.IntersectionOverUnion(box.Box) > decoder.MaximumOverlap))
            {
                kept.Add(box);
            }
        }

        return kept;
    }

    private static float Threshold(ModelManifest manifest, int @class) =>
        manifest.Classes[@class].MinimumConfidence ?? manifest.Decoder.MinimumConfidence;

    private static IEnumerable<Row> Read(Head head)
    {
        var classes = head.Manifest.Classes.Length;
        var shape = head.Outputs[0].Shape;
        float At(int output, params ReadOnlySpan<long> index) => (float)head.Outputs[output].At(index);
        IEnumerable<long> Count(long length) => Enumerable.Range(0, (int)length).Select(static i => (long)i);

        return head.Manifest.Decoder.Name switch
        {
            "yolov8" when head.Manifest.Decoder.Parameters.Count == 0 => Count(shape[2]).Select(n => Best(
                Center([.. Count(4).Select(a => At(0, 0, a, n))]),
                [.. Count(classes).Select(c => At(0, 0, 4 + c, n))])),
            "yolov8" => Count(shape[1]).Select(n => Best(
                Center([.. Count(4).Select(a => At(0, 0, n, a))]),
                [.. Count(classes).Select(c => At(0, 0, n, 4 + c))])),
            "yolov5" => Count(shape[1]).Where(n => !(At(0, 0, n, 4) <= LowestThreshold(head))).Select(n => Best(
                Center([.. Count(4).Select(a => At(0, 0, n, a))]),
                [.. Count(classes).Select(c => At(0, 0, n, 4) * At(0, 0, n, 5 + c))])),
            "end-to-end" => Count(shape[1]).Select(n => new Row(
                At(0, 0, n, 0), At(0, 0, n, 1), At(0, 0, n, 2), At(0, 0, n, 3),
                At(0, 0, n, 4), (int)At(0, 0, n, 5))),
            "detr" => Count(shape[1]).Select(n => Best(
                Center([.. Count(4).Select(a => At(1, 0, n, a))]),
                Shares([.. Count(shape[2]).Select(c => At(0, 0, n, c))], classes))),
            "grid" => Count(100).Select(n => Best(
                Around((n % 10 * 64) + 32, (n / 10 * 64) + 32, [.. Count(4).Select(a => At(0, 0, a, n / 10, n % 10))]),
                [.. Count(classes).Select(c => Sigmoid(At(0, 0, 4 + c, n / 10, n % 10)))])),
            _ when head.Outputs.Length == 2 => Count(shape[1]).Select(n => new Row(
                At(0, 0, n, 0), At(0, 0, n, 1), At(0, 0, n, 2), At(0, 0, n, 3), At(0, 0, n, 4), (int)At(1, 0, n))),
            _ => Count(shape[0]).Select(n => new Row(
                At(0, n, 0), At(0, n, 1), At(0, n, 0) + At(0, n, 2), At(0, n, 1) + At(0, n, 3),
                At(1, n), (int)At(2, n))),
        };
    }

    private static float LowestThreshold(Head head) =>
        Enumerable.Range(0, head.Manifest.Classes.Length).Min(c => Threshold(head.Manifest, c));

    private static Row Center(float[] b) =>
        new(b[0] - (b[2] / 2), b[1] - (b[3] / 2), b[0] + (b[2] / 2), b[1] + (b[3] / 2), 0, 0);

    private static Row Around(float x, float y, float[] values)
    {
        float[] d = [.. values.Select(static v => MathF.Exp(v) * 64)];

        return new(x - d[0], y - d[1], x + d[2], y + d[3], 0, 0);
    }

    // The first of the highest; a number that is none spoils them all.
    private static Row Best(Row box, float[] scores)
    {
        var best = scores.Any(float.IsNaN) ? float.NaN : scores.Max();

        return box with { Score = best, Class = float.IsNaN(best) ? 0 : Array.IndexOf(scores, best) };
    }

    private static float[] Shares(float[] logits, int classes)
    {
        if (logits.Length == classes)
        {
            return [.. logits.Select(Sigmoid)];
        }

        var peak = logits.Max();
        var whole = 0f;
        foreach (var logit in logits)
        {
            whole += MathF.Exp(logit - peak);
        }

        return [.. logits[..classes].Select(l => MathF.Exp(l - peak) / whole)];
    }

    private static float Sigmoid(float logit) => 1 / (1 + MathF.Exp(-logit));
}
