using Redaction.Sdk.Training.Networks;

namespace Redaction.Sdk.Training.Pages;

/// <summary>What the network is to say for the pictures of a batch: at which cells there is which box.</summary>
internal sealed class PageTargets(NetworkShape shape)
{
    // Cells this near to the middle of a box stand for it: a quarter of its sides, at most two and a half cells.
    private const double Reach = 0.25;
    private const double FarthestReach = 2.5;

    // Of the same cell, the smaller box wins.
    private readonly SortedDictionary<int, FittedBox> _boxes = [];

    /// <summary>Gets the cells that stand for a box: their index in the batch, row by row and picture by picture.</summary>
    public List<long> Cells { get; } = [];

    /// <summary>Gets the score of each that is to be high: its index where every cell has a score a class.</summary>
    public List<long> Scores { get; } = [];

    /// <summary>Gets the distances from each to the left, top, right and bottom edge of its box, in strides.</summary>
    public List<float> Edges { get; } = [];

    /// <summary>Adds the boxes of the next picture.</summary>
    /// <param name="picture">Its index in the batch.</param>
    /// <param name="boxes">Its boxes.</param>
    public void Add(int picture, IReadOnlyList<FittedBox> boxes)
    {
        _boxes.Clear();
        foreach (var box in boxes)
        {
            Claim(box);
        }

        var first = picture * shape.Rows * shape.Columns;
        foreach (var (cell, box) in _boxes)
        {
            Cells.Add(first + cell);
            Scores.Add(((long)(first + cell) * shape.Classes) + box.Class);
            AddEdges(cell, box);
        }
    }

    private void Claim(FittedBox box)
    {
        var (x, y) = (box.Box.CenterX / NetworkShape.Stride, box.Box.CenterY / NetworkShape.Stride);
        var (across, down) = (ReachOf(box.Box.Width), ReachOf(box.Box.Height));
        var (left, right) = Span(x, across, shape.Columns);
        var (top, bottom) = Span(y, down, shape.Rows);
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                var cell = (row * shape.Columns) + column;
                if (!_boxes.TryGetValue(cell, out var other) || box.Box.Area < other.Box.Area)
                {
                    _boxes[cell] = box;
                }
            }
        }
    }

    private static double ReachOf(double side) => Math.Min(side / NetworkShape.Stride * Reach, FarthestReach);

    // The cells whose middle is within reach; the nearest one if there is none.
    private static (int First, int Last) Span(double center, double reach, int cells)
    {
        var first = (int)Math.Ceiling(center - reach - 0.5);
        var last = (int)Math.Floor(center + reach - 0.5);
        if (first > last)
        {
            first = last = (int)Math.Floor(center);
        }

        return (Math.Clamp(first, 0, cells - 1), Math.Clamp(last, 0, cells - 1));
    }

    private void AddEdges(int cell, FittedBox box)
    {
        // A box that is smaller than a cell may lie beside the cell's middle; a distance is never less than this.
        const double least = 0.05;
        var (row, column) = Math.DivRem(cell, shape.Columns);
        var (x, y) = (column + 0.5, row + 0.5);
        Edges.Add((float)Math.Max(x - (box.Box.Left / NetworkShape.Stride), least));
        Edges.Add((float)Math.Max(y - (box.Box.Top / NetworkShape.Stride), least));
        Edges.Add((float)Math.Max((box.Box.Right / NetworkShape.Stride) - x, least));
        Edges.Add((float)Math.Max((box.Box.Bottom / NetworkShape.Stride) - y, least));
    }
}
