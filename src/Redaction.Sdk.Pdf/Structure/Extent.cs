using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>The box around points that come one by one.</summary>
internal ref struct Extent
{
    private double _left = double.PositiveInfinity;
    private double _top = double.PositiveInfinity;
    private double _right = double.NegativeInfinity;
    private double _bottom = double.NegativeInfinity;

    public Extent()
    {
    }

    /// <summary>Brings a coordinate of a hostile file within what a box can hold.</summary>
    public static double Tame(double value) => double.IsNaN(value)
        ? 0
        : Math.Clamp(value, -Box<PagePoints>.MaxCoordinate, Box<PagePoints>.MaxCoordinate);

    public void Add((double X, double Y) point) => Add(point.X, point.Y);

    public void Add(PagePath path)
    {
        foreach (var line in path.Lines)
        {
            foreach (var point in line.Points)
            {
                Add(point.X, point.Y);
            }
        }
    }

    public void Add(double x, double y)
    {
        (x, y) = (Tame(x), Tame(y));
        _left = Math.Min(_left, x);
        _top = Math.Min(_top, y);
        _right = Math.Max(_right, x);
        _bottom = Math.Max(_bottom, y);
    }

    /// <summary>Tells the box around what was added; the box of no size at the origin when that was nothing.</summary>
    public readonly Box<PagePoints> ToBox() => _left > _right
        ? default
        : Box<PagePoints>.FromEdges(_left, _top, _right, _bottom);
}
