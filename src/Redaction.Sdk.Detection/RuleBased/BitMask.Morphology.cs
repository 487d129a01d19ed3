using System.Numerics;

namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Erosion and dilation, 64 pixels at a time, in steps that double in size.</summary>
internal sealed partial class BitMask
{
    /// <summary>Keeps only what a box of the given size, in pixels, fits into.</summary>
    /// <remarks>Strokes of text and rules vanish; bars keep their exact shape.</remarks>
    public void Open(int width, int height)
    {
        for (var y = 0; y < Height; y++)
        {
            ErodeRow(Row(y), width);
        }

        ErodeColumns(height);
        DilateColumns(height);
        for (var y = 0; y < Height; y++)
        {
            DilateRow(Row(y), width);
        }
    }

    /// <summary>Leaves a pixel marked if it and the <paramref name="width"/> - 1 pixels behind it are.</summary>
    internal static void ErodeRow(Span<ulong> row, int width)
    {
        for (var done = 1; done < width;)
        {
            var step = Math.Min(Math.Min(done, width - done), 63);
            for (var i = 0; i < row.Length; i++)
            {
                var next = i + 1 < row.Length ? row[i + 1] : 0;
                row[i] &= (row[i] >> step) | (next << (64 - step));
            }

            done += step;
        }
    }

    /// <summary>Marks the <paramref name="width"/> - 1 pixels behind each marked one.</summary>
    internal static void DilateRow(Span<ulong> row, int width)
    {
        for (var done = 1; done < width;)
        {
            var step = Math.Min(Math.Min(done, width - done), 63);
            for (var i = row.Length - 1; i >= 0; i--)
            {
                var before = i > 0 ? row[i - 1] : 0;
                row[i] |= (row[i] << step) | (before >> (64 - step));
            }

            done += step;
        }
    }

    private void ErodeColumns(int height)
    {
        for (var done = 1; done < height;)
        {
            var step = Math.Min(done, height - done);
            for (var y = 0; y < Height; y++)
            {
                if (y + step < Height)
                {
                    And(Row(y), Row(y + step));
                }
                else
                {
                    Row(y).Clear();
                }
            }

            done += step;
        }
    }

    private void DilateColumns(int height)
    {
        for (var done = 1; done < height;)
        {
            var step = Math.Min(done, height - done);
            for (var y = Height - 1; y >= step; y--)
            {
                Or(Row(y), Row(y - step));
            }

            done += step;
        }
    }

    private static void And(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        var i = 0;
        for (; i <= target.Length - Vector<ulong>.Count; i += Vector<ulong>.Count)
        {
            (new Vector<ulong>(target[i..]) & new Vector<ulong>(other[i..])).CopyTo(target[i..]);
        }

        for (; i < target.Length; i++)
        {
            target[i] &= other[i];
        }
    }

    private static void Or(Span<ulong> target, ReadOnlySpan<ulong> other)
    {
        var i = 0;
        for (; i <= target.Length - Vector<ulong>.Count; i += Vector<ulong>.Count)
        {
            (new Vector<ulong>(target[i..]) | new Vector<ulong>(other[i..])).CopyTo(target[i..]);
        }

        for (; i < target.Length; i++)
        {
            target[i] |= other[i];
        }
    }
}
