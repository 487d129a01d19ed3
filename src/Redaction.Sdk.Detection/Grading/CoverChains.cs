using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Puts covers that lie side by side, as a bar in pieces does, together to one.</summary>
internal sealed class CoverChains
{
    private const double Tolerance = 1;

    private readonly Dictionary<Cover, Box<PagePoints>> _boxes = new(ReferenceEqualityComparer.Instance);

    /// <summary>Initializes a new instance of the <see cref="CoverChains"/> class.</summary>
    /// <param name="covers">The covers of a page.</param>
    public CoverChains(IReadOnlyList<Cover> covers)
    {
        foreach (var alike in covers.GroupBy(static cover => (cover.Kind, cover.Color, cover.Annotation)))
        {
            Chain[] pieces = [.. alike.Select(static cover => new Chain(cover.Bounds, [cover]))];
            foreach (var chain in Join(Join(pieces, isAcross: true), isAcross: false))
            {
                chain.Covers.ForEach(cover => _boxes[cover] = chain.Box);
            }
        }
    }

    /// <summary>Gets the box around a cover and those that continue it.</summary>
    public Box<PagePoints> BoxOf(Cover cover) => _boxes[cover];

    // Joins what stands side by side between the same two heights or, down the page, between the same two sides.
    private static IEnumerable<Chain> Join(IEnumerable<Chain> pieces, bool isAcross) => pieces
        .GroupBy(piece => isAcross
            ? (Math.Round(piece.Box.Top), Math.Round(piece.Box.Bottom))
            : (Math.Round(piece.Box.Left), Math.Round(piece.Box.Right)))
        .SelectMany(row => Joined(
            [.. row.OrderBy(piece => isAcross ? piece.Box.Left : piece.Box.Top)],
            (box, next) => isAcross
                ? next.Left <= box.Right + Tolerance
                : next.Top <= box.Bottom + Tolerance));

    private static IEnumerable<Chain> Joined(
        IReadOnlyList<Chain> row, Func<Box<PagePoints>, Box<PagePoints>, bool> continues)
    {
        var chain = row[0];
        foreach (var next in row.Skip(1))
        {
            if (continues(chain.Box, next.Box))
            {
                chain.Covers.AddRange(next.Covers);
                chain = chain with { Box = chain.Box.Enclose(next.Box) };
            }
            else
            {
                yield return chain;
                chain = next;
            }
        }

        yield return chain;
    }

    private sealed record Chain(Box<PagePoints> Box, List<Cover> Covers);
}
