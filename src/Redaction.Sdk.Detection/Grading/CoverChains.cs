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
        var rows = covers.GroupBy(static cover => (
            Math.Round(cover.Bounds.Top), Math.Round(cover.Bounds.Bottom), cover.Kind, cover.Color, cover.Annotation));
        foreach (var row in rows)
        {
            Join([.. row.OrderBy(static cover => cover.Bounds.Left)]);
        }
    }

    /// <summary>Gets the box around a cover and those that continue it.</summary>
    public Box<PagePoints> BoxOf(Cover cover) => _boxes[cover];

    private void Join(Cover[] row)
    {
        var first = 0;
        var box = row[0].Bounds;
        for (var i = 1; i <= row.Length; i++)
        {
            if (i < row.Length && row[i].Bounds.Left <= box.Right + Tolerance)
            {
                box = box.Enclose(row[i].Bounds);
                continue;
            }

            foreach (var cover in row[first..i])
            {
                _boxes[cover] = box;
            }

            first = i;
            box = i < row.Length ? row[i].Bounds : box;
        }
    }
}
