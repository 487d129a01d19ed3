using System.Numerics;

namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Walks the runs of equal bits in a row of a mask.</summary>
internal static class BitRuns
{
    /// <summary>Finds the next marked or unmarked pixel at or after a position.</summary>
    /// <param name="row">The words of the row.</param>
    /// <param name="x">Where to start.</param>
    /// <param name="width">The number of pixels in the row.</param>
    /// <param name="marked">Whether to look for a marked pixel.</param>
    /// <returns>Its position; <paramref name="width"/> if there is none.</returns>
    public static int Next(ReadOnlySpan<ulong> row, int x, int width, bool marked)
    {
        var flip = marked ? 0 : ulong.MaxValue;
        for (var skip = ulong.MaxValue << x; x < width; skip = ulong.MaxValue)
        {
            var word = (row[x >> 6] ^ flip) & skip;
            if (word != 0)
            {
                return Math.Min((x & ~63) + BitOperations.TrailingZeroCount(word), width);
            }

            x = (x | 63) + 1;
        }

        return width;
    }
}
