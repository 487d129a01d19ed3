namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Measures how much of a box is written on, across and down.</summary>
/// <param name="Columns">The share of the columns with ink of a stroke, from 0 to 1.</param>
/// <param name="Rows">The share of the rows with ink of a stroke, from 0 to 1.</param>
/// <param name="Ink">The share of the pixels that are ink, from 0 to 1.</param>
internal readonly record struct Writing(double Columns, double Rows, double Ink)
{
    // Less ink than this share of a column is dirt.
    private const double Stroke = 0.07;

    public static Writing In(GrayPlane plane, PixelBox box, int darkerThan)
    {
        box = box.Intersect(plane.Bounds);
        if (box.IsEmpty || darkerThan <= 0)
        {
            return default;
        }

        var columns = new int[box.Width];
        var (rows, ink) = (0, 0);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var before = ink;
            var row = plane.Row(y)[box.Left..box.Right];
            for (var x = 0; x < row.Length; x++)
            {
                var mark = row[x] < darkerThan ? 1 : 0;
                columns[x] += mark;
                ink += mark;
            }

            rows += ink > before ? 1 : 0;
        }

        var written = columns.Count(column => column >= Math.Max(1, Stroke * box.Height));

        return new((double)written / box.Width, (double)rows / box.Height, (double)ink / box.Area);
    }
}
