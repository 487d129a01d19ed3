using System.Buffers;

namespace Redaction.Sdk.Geometry;

/// <summary>Measures what many boxes cover together.</summary>
public static class BoxUnion
{
    /// <summary>Measures the area that boxes cover together, counting every spot once.</summary>
    /// <typeparam name="TSpace">The space in which the boxes are measured.</typeparam>
    /// <param name="boxes">The boxes, in any order; they may overlap, nest and coincide.</param>
    /// <returns>The area, in square units of the space; 0 when there are no boxes.</returns>
    /// <remarks>
    /// Exact up to the rounding of floating point, and the same to the last bit in whichever order the boxes come.
    /// The time grows as n log n; the working memory is rented. Threads may share it.
    /// </remarks>
    public static double Area<TSpace>(ReadOnlySpan<Box<TSpace>> boxes)
        where TSpace : ICoordinateSpace
    {
        var rented = ArrayPool<double>.Shared.Rent(4 * boxes.Length);
        var rentedSides = ArrayPool<int>.Shared.Rent(2 * boxes.Length);
        try
        {
            var xs = rented.AsSpan(0, 2 * boxes.Length);
            var ys = rented.AsSpan(2 * boxes.Length, 2 * boxes.Length);
            var sides = rentedSides.AsSpan(0, 2 * boxes.Length);
            for (var i = 0; i < boxes.Length; i++)
            {
                (xs[2 * i], xs[(2 * i) + 1]) = (boxes[i].Left, boxes[i].Right);
                (ys[2 * i], ys[(2 * i) + 1]) = (boxes[i].Top, boxes[i].Bottom);
                (sides[2 * i], sides[(2 * i) + 1]) = (2 * i, (2 * i) + 1);
            }

            xs.Sort(sides);
            ys.Sort();

            return Sweep(boxes, xs, sides, Distinct(ys));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(rented);
            ArrayPool<int>.Shared.Return(rentedSides);
        }
    }

    // Walks from left to right over the vertical sides (2i opens box i, 2i + 1 closes it) and adds up the strips
    // between them: how much of y is covered there, times the width.
    private static double Sweep<TSpace>(
        ReadOnlySpan<Box<TSpace>> boxes, ReadOnlySpan<double> xs, ReadOnlySpan<int> sides, ReadOnlySpan<double> ys)
        where TSpace : ICoordinateSpace
    {
        using var covered = new CoveredLength(ys);
        var area = 0.0;
        for (var i = 0; i < sides.Length; i++)
        {
            if (i > 0)
            {
                area += covered.Total * (xs[i] - xs[i - 1]);
            }

            var box = boxes[sides[i] / 2];
            covered.Add(ys.BinarySearch(box.Top), ys.BinarySearch(box.Bottom), sides[i] % 2 == 0 ? 1 : -1);
        }

        return area;
    }

    private static ReadOnlySpan<double> Distinct(Span<double> sorted)
    {
        var count = 0;
        foreach (var value in sorted)
        {
            if (count == 0 || value != sorted[count - 1])
            {
                sorted[count++] = value;
            }
        }

        return sorted[..count];
    }
}
