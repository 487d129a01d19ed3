using System.Buffers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Chooses which candidates are results.</summary>
internal sealed class CandidateSuppression
{
    private readonly ClassThresholds _classes;
    private readonly double? _maximumOverlap;
    private readonly bool _isClassAgnostic;

    /// <param name="classes">Which classes are reported.</param>
    /// <param name="decoder">The overlap that is allowed, and between which boxes.</param>
    /// <param name="isEnabled">Whether boxes drop each other at all; a model may have seen to it itself.</param>
    public CandidateSuppression(ClassThresholds classes, ModelDecoder decoder, bool isEnabled)
    {
        _classes = classes;
        _isClassAgnostic = decoder.IsClassAgnostic;
        _maximumOverlap = isEnabled ? decoder.MaximumOverlap : null;
    }

    /// <summary>Writes the boxes to keep, strongest first.</summary>
    /// <returns>How many there are; boxes beyond the length of the destination are left out.</returns>
    public int Select(ref CandidateList list, Span<ScoredModelBox> destination)
    {
        list.Limit();
        if (_maximumOverlap is null || _isClassAgnostic)
        {
            // Suppression that knows no classes would leave it to chance which of two equal boxes goes first.
            list.Candidates.Sort();
        }

        if (_maximumOverlap is { } maximumOverlap)
        {
            return Suppress(list.Candidates, maximumOverlap, destination);
        }

        var count = 0;
        foreach (var candidate in list.Candidates)
        {
            Write(candidate, destination, ref count);
        }

        return count;
    }

    private int Suppress(ReadOnlySpan<Candidate> candidates, double maximumOverlap, Span<ScoredModelBox> destination)
    {
        var length = candidates.Length;
        var boxes = ArrayPool<Box<ModelPixels>>.Shared.Rent(length);
        var scores = ArrayPool<float>.Shared.Rent(length);
        var classes = ArrayPool<int>.Shared.Rent(length);
        var kept = ArrayPool<int>.Shared.Rent(length);
        try
        {
            for (var i = 0; i < length; i++)
            {
                (boxes[i], scores[i], classes[i]) = (ToBox(candidates[i]), candidates[i].Score, candidates[i].Class);
            }

            var competing = _isClassAgnostic ? [] : classes.AsSpan(0, length);
            var places = _classes.AreAllReported ? Math.Min(length, destination.Length) : length;
            var keptCount = NonMaximumSuppression.Select<ModelPixels>(
                boxes.AsSpan(0, length), scores.AsSpan(0, length), competing, maximumOverlap, kept.AsSpan(0, places));

            var count = 0;
            foreach (var index in kept.AsSpan(0, keptCount))
            {
                Write(candidates[index], destination, ref count);
            }

            return count;
        }
        finally
        {
            ArrayPool<Box<ModelPixels>>.Shared.Return(boxes);
            ArrayPool<float>.Shared.Return(scores);
            ArrayPool<int>.Shared.Return(classes);
            ArrayPool<int>.Shared.Return(kept);
        }
    }

    // Classes that are no redactions compete, where classes do, and take none of the places.
    private void Write(Candidate candidate, Span<ScoredModelBox> destination, ref int count)
    {
        if (count < destination.Length && _classes.IsReported(candidate.Class))
        {
            destination[count++] = new(ToBox(candidate), candidate.Score, candidate.Class);
        }
    }

    private static Box<ModelPixels> ToBox(Candidate candidate) =>
        Box<ModelPixels>.FromEdges(candidate.Left, candidate.Top, candidate.Right, candidate.Bottom);
}
