using System.Numerics;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Finds the few scores above a threshold among the many below.</summary>
/// <remarks>NaN is found as well, so that it is counted and not passed over.</remarks>
internal static class ScoreScan
{
    /// <summary>Finds the next place at which a score is above a threshold, or NaN.</summary>
    /// <param name="scores">
    /// The scores. Shape [classes, places], row-major: that of class <c>c</c> at place <c>p</c> is at
    /// <c>c * places + p</c>.
    /// </param>
    /// <param name="places">The number of places.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="threshold">The threshold; a score equal to it is not above it.</param>
    /// <returns>The place, or <paramref name="places"/> when there is none.</returns>
    public static int Next(ReadOnlySpan<float> scores, int places, int start, float threshold)
    {
        var limit = new Vector<float>(threshold);
        var place = start;
        while (place <= places - Vector<float>.Count && AreBelow(scores, places, place, limit))
        {
            place += Vector<float>.Count;
        }

        while (place < places && IsBelow(scores, places, place, threshold))
        {
            place++;
        }

        return place;
    }

    /// <summary>Finds the strongest of some scores.</summary>
    /// <param name="scores">The score of the first class, and behind it those of the others.</param>
    /// <param name="stride">The distance from a class to the next.</param>
    /// <returns>The score and its class, the first of equals; NaN where any score is.</returns>
    public static (float Score, int Class) Strongest(ReadOnlySpan<float> scores, int stride)
    {
        var (best, index) = (scores[0], 0);
        for (var i = stride; i < scores.Length && !float.IsNaN(best); i += stride)
        {
            if (!(scores[i] <= best))
            {
                (best, index) = (scores[i], i / stride);
            }
        }

        return (best, index);
    }

    private static bool AreBelow(ReadOnlySpan<float> scores, int places, int place, Vector<float> limit)
    {
        var below = Vector<int>.AllBitsSet;
        for (var i = place; i < scores.Length; i += places)
        {
            below &= Vector.LessThanOrEqual(new Vector<float>(scores[i..]), limit);
        }

        return below == Vector<int>.AllBitsSet;
    }

    private static bool IsBelow(ReadOnlySpan<float> scores, int places, int place, float threshold)
    {
        for (var i = place; i < scores.Length; i += places)
        {
            // Not the same as "above": NaN is neither.
            if (!(scores[i] <= threshold))
            {
                return false;
            }
        }

        return true;
    }
}
