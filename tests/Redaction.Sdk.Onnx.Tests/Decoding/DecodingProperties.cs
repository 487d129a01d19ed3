using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Onnx.Decoding;

namespace Redaction.Sdk.Onnx.Tests.Decoding;

[Properties(Arbitrary = [typeof(Heads)], MaxTest = 300)]
public sealed class DecodingProperties
{
    [Property]
    public bool Decode_AnyHead_IsWhatTheSlowWayGives(DrawnHead drawn)
    {
        var (expected, expectedNonFinite) = ReferenceDecoding.Decode(drawn.Head);
        var (found, nonFinite) = drawn.Head.Decode();

        return nonFinite == expectedNonFinite && found.SequenceEqual(expected);
    }

    [Property]
    public bool Decode_BoxesInAnotherOrder_GivesTheSame(DrawnHead drawn, int seed) =>
        drawn.Head.Decode().Boxes.SequenceEqual(drawn.Shuffled(seed).Decode().Boxes);

    [Property]
    public bool Decode_WithSuppression_IsASubsetOfWithout(DrawnHead drawn)
    {
        var all = drawn.Head.With(static d => d with { MaximumOverlap = 1 }).Decode().Boxes;

        return drawn.Head.Decode().Boxes.All(all.Contains);
    }

    [Property]
    public bool Decode_HigherThreshold_KeepsWhatIsAboveIt(DrawnHead drawn)
    {
        var head = drawn.Head with { Manifest = drawn.Head.Manifest with { Classes = Uniform(drawn.Head.Manifest) } };
        var low = head.With(static d => d with { MinimumConfidence = 0.3f }).Decode().Boxes;
        var high = head.With(static d => d with { MinimumConfidence = 0.6f }).Decode().Boxes;

        return high.SequenceEqual(low.Where(static box => box.Score > 0.6f));
    }

    [Property]
    public bool Decode_FewerDetectionsAllowed_KeepsTheStrongest(DrawnHead drawn) =>
        drawn.Head.With(static d => d with { MaximumDetections = 3 }).Decode().Boxes
            .SequenceEqual(drawn.Head.Decode().Boxes.Take(3));

    private static ImmutableArray<ModelClass> Uniform(ModelManifest manifest) =>
        [.. manifest.Classes.Select(static c => c with { MinimumConfidence = null })];
}

/// <summary>A head, and how it was drawn.</summary>
public sealed class DrawnHead
{
    private readonly string _kind;

    internal DrawnHead(string kind, Head head) => (_kind, Head) = (kind, head);

    internal Head Head { get; }

    public override string ToString() =>
        $"{_kind} {string.Join(' ', Head.Outputs.Select(static o => $"[{string.Join(',', o.Shape)}]"))}";

    /// <summary>Writes the boxes in another order.</summary>
    internal Head Shuffled(int seed)
    {
        // A grid has its boxes where they are.
        return _kind == "grid" ? Head : Head with { Outputs = [.. Head.Outputs.Select(o => Shuffled(o, seed))] };
    }

    private HeadOutput Shuffled(HeadOutput output, int seed)
    {
        var axis = _kind switch { "yolov8" => 2, "boxes-scores-labels" => 0, _ => 1 };
        var order = Enumerable.Range(0, (int)output.Shape[axis]).ToArray();
        new Random(seed).Shuffle(order);
        var inner = output.Shape[(axis + 1)..].Aggregate(1L, static (a, b) => a * b);

        return output with
        {
            Values =
            [
                .. Enumerable.Range(0, output.Values.Length).Select(i =>
                {
                    var (outer, rest) = Math.DivRem(i, inner * order.Length);
                    var (place, within) = Math.DivRem(rest, inner);

                    return output.Values[(outer * inner * order.Length) + (order[place] * inner) + within];
                }),
            ],
        };
    }
}

internal static class Heads
{
    public static Arbitrary<DrawnHead> DrawnHead() => (
        from kind in Gen.Elements(RandomHeads.Kinds.ToArray())
        from seed in Gen.Choose(0, int.MaxValue)
        from count in Gen.Choose(1, 60)
        from isWild in Gen.Elements(true, false)
        from isAgnostic in Gen.Elements(true, false)
        from threshold in Gen.Elements<float?>(null, 0.125f, 0.75f)
        from isFirstReported in Gen.Elements(true, true, false)
        let head = new RandomHeads(seed).Draw(kind, count, isWild)
        select new DrawnHead(kind, Vary(head, isAgnostic, threshold, isFirstReported)))
        .ToArbitrary();

    private static Head Vary(Head head, bool isAgnostic, float? threshold, bool isFirstReported)
    {
        var first = head.Manifest.Classes[0] with { MinimumConfidence = threshold };
        first = isFirstReported ? first : first with { Style = null };
        var varied = head with { Manifest = head.Manifest with { Classes = head.Manifest.Classes.SetItem(0, first) } };

        return varied.With(d => d with { IsClassAgnostic = isAgnostic });
    }
}
