using System.Globalization;
using System.Runtime.InteropServices;
using Redaction.Sdk.Onnx.Decoding;
using Redaction.Sdk.Onnx.Sessions;

namespace Redaction.Sdk.Onnx.Agreement;

/// <summary>Compares what a model says of the golden page on a provider with what it says on the processor.</summary>
/// <remarks>
/// Accelerators round differently, and some compute in half precision, so equality is too much to ask. Two things have
/// to agree: the numbers that the model writes, where each has its fixed place, and the boxes that come out in the end.
/// </remarks>
internal static class ProviderComparison
{
    /// <summary>The most that a number may differ, as a share of the largest of its output.</summary>
    /// <remarks>Half precision keeps 11 bits; a network of a hundred layers loses some of them.</remarks>
    public const double OutputTolerance = 0.02;

    /// <summary>The most that an edge of a box may differ, in model pixels.</summary>
    public const double EdgeTolerance = 1;

    /// <summary>The most that a score may differ.</summary>
    public const float ScoreTolerance = 0.02f;

    /// <summary>Runs both.</summary>
    /// <returns>What differs, in one sentence; <see langword="null"/> if they agree.</returns>
    /// <exception cref="RedactionException">One of them cannot run the page.</exception>
    public static string? FindDisagreement(OnnxModel candidate, OnnxModel processor)
    {
        using var tested = new RunContext(candidate, 1);
        using var reference = new RunContext(processor, 1);

        // In the same memory, one after the other: a provider that keeps the first page is found by the second.
        using var blank = GoldenPage.CreateBlank();
        using var golden = GoldenPage.Create();

        return Compare(blank) ?? Compare(golden);

        string? Compare(PageImage page)
        {
            Run(candidate, tested, page);
            Run(processor, reference, page);

            return (candidate.Decoder.HasFixedPlaces ? CompareOutputs(tested.Outputs(0), reference.Outputs(0)) : null)
                ?? CompareBoxes(Decode(candidate, tested), Decode(processor, reference), candidate.Manifest);
        }
    }

    private static void Run(OnnxModel model, RunContext context, PageImage page)
    {
        model.Preprocessor.Fill(page.Pixels.Span, page.Layout, context.Input(0));
        context.Run(1, CancellationToken.None);
    }

    private static ReadOnlySpan<ScoredModelBox> Decode(OnnxModel model, RunContext context) =>
        context.Boxes.AsSpan(0, model.Decoder.Decode(context.Outputs(0), context.Boxes).Count);

    private static string? CompareOutputs(ReadOnlySpan<OutputTensor> tested, ReadOnlySpan<OutputTensor> reference)
    {
        for (var i = 0; i < reference.Length; i++)
        {
            // Where the shape depends on what was found, a row more or less is for the boxes to judge.
            if (tested[i].Shape.Span.SequenceEqual(reference[i].Shape.Span)
                && Describe(reference[i].Name, Difference(Numbers(tested[i]), Numbers(reference[i]))) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? Describe(string output, double difference) => difference switch
    {
        <= OutputTolerance => null,
        double.NaN => $"Its output '{output}' is not a number where the processor's is.",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"Its output '{output}' differs from the processor's by {difference:0.00} of the largest number, and "
            + $"{OutputTolerance} is allowed."),
    };

    /// <summary>Finds the largest difference, as a share of the largest number; NaN where only the tested one is.</summary>
    private static double Difference(ReadOnlySpan<float> tested, ReadOnlySpan<float> reference)
    {
        double largest = 1, difference = 0;
        for (var i = 0; i < reference.Length; i++)
        {
            if (float.IsFinite(reference[i]))
            {
                largest = Math.Max(largest, Math.Abs(reference[i]));
                difference = double.MaxMagnitude(difference, Math.Abs(tested[i] - reference[i]));
            }
        }

        return difference / largest;
    }

    private static ReadOnlySpan<float> Numbers(OutputTensor output)
    {
        switch (output.Element)
        {
            case OutputElement.Float32:
                return MemoryMarshal.Cast<byte, float>(output.Bytes.Span);
            case OutputElement.Float16:
                var halves = MemoryMarshal.Cast<byte, Half>(output.Bytes.Span).ToArray();

                return Array.ConvertAll(halves, static half => (float)half);
            default:
                // Labels are names, not amounts: the boxes are compared by class.
                return [];
        }
    }

    private static string? CompareBoxes(
        ReadOnlySpan<ScoredModelBox> tested, ReadOnlySpan<ScoredModelBox> reference, ModelManifest manifest)
    {
        var missing = CountWithoutPartner(reference, tested, manifest);
        var added = CountWithoutPartner(tested, reference, manifest);

        return missing + added == 0 ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"On the golden page, {missing} boxes of the processor's {reference.Length} are missing and {added} are "
            + $"its own: boxes may differ by {EdgeTolerance} model pixel and by {ScoreTolerance} in score.");
    }

    private static int CountWithoutPartner(
        ReadOnlySpan<ScoredModelBox> boxes, ReadOnlySpan<ScoredModelBox> others, ModelManifest manifest)
    {
        var count = 0;
        foreach (var box in boxes)
        {
            // A score at the threshold may fall on either side of it.
            var threshold = manifest.Classes[box.Class].MinimumConfidence ?? manifest.Decoder.MinimumConfidence;
            if (box.Score > threshold + ScoreTolerance && !HasPartner(box, others))
            {
                count++;
            }
        }

        return count;
    }

    private static bool HasPartner(ScoredModelBox box, ReadOnlySpan<ScoredModelBox> others)
    {
        foreach (var other in others)
        {
            if (other.Class == box.Class && Math.Abs(other.Score - box.Score) <= ScoreTolerance
                && Math.Abs(other.Box.Left - box.Box.Left) <= EdgeTolerance
                && Math.Abs(other.Box.Top - box.Box.Top) <= EdgeTolerance
                && Math.Abs(other.Box.Right - box.Box.Right) <= EdgeTolerance
                && Math.Abs(other.Box.Bottom - box.Box.Bottom) <= EdgeTolerance)
            {
                return true;
            }
        }

        return false;
    }
}
