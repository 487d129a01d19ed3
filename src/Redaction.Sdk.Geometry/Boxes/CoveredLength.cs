using System.Buffers;

namespace Redaction.Sdk.Geometry;

/// <summary>Tells how much of a line is covered while intervals come and go (a segment tree).</summary>
internal readonly ref struct CoveredLength : IDisposable
{
    private readonly ReadOnlySpan<double> _positions;
    private readonly int[] _counts;
    private readonly double[] _lengths;

    /// <summary>Starts with an empty line.</summary>
    /// <param name="positions">Where intervals may begin and end, ascending.</param>
    public CoveredLength(ReadOnlySpan<double> positions)
    {
        _positions = positions;
        _counts = ArrayPool<int>.Shared.Rent(4 * positions.Length);
        _lengths = ArrayPool<double>.Shared.Rent(4 * positions.Length);
        Array.Clear(_counts);
        Array.Clear(_lengths);
    }

    /// <summary>Gets the length that at least one interval covers.</summary>
    public double Total => _lengths[1];

    /// <summary>Adds (1) or removes (-1) the interval between two positions, given by their indexes.</summary>
    public void Add(int from, int to, int change)
    {
        if (from < to)
        {
            Add(1, 0, _positions.Length - 1, from, to, change);
        }
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_counts);
        ArrayPool<double>.Shared.Return(_lengths);
    }

    // Node n spans the positions first..last; its children 2n and 2n + 1 halve them.
    private void Add(int node, int first, int last, int from, int to, int change)
    {
        if (from <= first && last <= to)
        {
            _counts[node] += change;
        }
        else
        {
            var middle = (first + last) / 2;
            if (from < middle)
            {
                Add(2 * node, first, middle, from, to, change);
            }

            if (to > middle)
            {
                Add((2 * node) + 1, middle, last, from, to, change);
            }
        }

        _lengths[node] = _counts[node] > 0 ? _positions[last] - _positions[first]
            : last - first == 1 ? 0
            : _lengths[2 * node] + _lengths[(2 * node) + 1];
    }
}
