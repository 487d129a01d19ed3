using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;
using ScottPlot;

namespace Redaction.Sdk.Cli.Evaluate.Charts;

/// <summary>Draws as what redactions were found: a row a style, a column a style that the detector says.</summary>
internal static class ConfusionChart
{
    private const int CellSize = 84;
    private const int Frame = 170;
    private const string Nothing = "nothing";

    private static readonly Color Right = Color.FromHex("#1b7837");
    private static readonly Color Wrong = Color.FromHex("#d55e00");
    private static readonly Color Grid = Color.FromHex("#b0b0b0");

    /// <summary>Draws the chart.</summary>
    /// <param name="title">What was measured.</param>
    /// <param name="cells">The counts; those that are not there are 0.</param>
    /// <returns>The bytes of a PNG.</returns>
    public static byte[] Draw(string title, IReadOnlyList<StyleConfusion> cells)
    {
        RedactionStyle?[] styles =
        [
            .. cells.SelectMany(static cell => new[] { cell.Truth, cell.Found })
                .OfType<RedactionStyle>().Distinct().Order(),
            null,
        ];
        var counts = cells.ToDictionary(static cell => (cell.Truth, cell.Found), static cell => cell.Count);
        using Plot plot = new();
        for (var row = 0; row < styles.Length; row++)
        {
            var inRow = cells.Where(cell => cell.Truth == styles[row]).Sum(static cell => cell.Count);
            for (var column = 0; column < styles.Length; column++)
            {
                // Of what is not there and was not found there is no number.
                if ((styles[row] ?? styles[column]) is not null)
                {
                    var count = counts.GetValueOrDefault((styles[row], styles[column]));
                    AddCell(plot, column, styles.Length - 1 - row, count, Tint(row == column, (double)count / inRow));
                }
            }
        }

        Label(plot, title, [.. styles.Select(static style => style is { } named ? ReportName.Of(named) : Nothing)]);
        var size = Frame + (CellSize * styles.Length);

        return plot.GetImageBytes(size, size, ImageFormat.Png);
    }

    // An empty row is all zeros, and a share of nothing is no number.
    private static Color Tint(bool isRight, double share) =>
        double.IsNaN(share) ? ScottPlot.Colors.White : ScottPlot.Colors.White.MixedWith(isRight ? Right : Wrong, share);

    private static void AddCell(Plot plot, int column, int line, int count, Color color)
    {
        var cell = plot.Add.Rectangle(column - 0.5, column + 0.5, line - 0.5, line + 0.5);
        (cell.FillColor, cell.LineColor, cell.LineWidth) = (color, Grid, 1);
        var number = plot.Add.Text(FigureText.Of($"{count}"), column, line);
        number.LabelAlignment = Alignment.MiddleCenter;
        number.LabelFontSize = 18;
        number.LabelFontColor = color.Luminance < 0.45f ? ScottPlot.Colors.White : ScottPlot.Colors.Black;
    }

    private static void Label(Plot plot, string title, string[] names)
    {
        double[] places = [.. names.Select(static (_, index) => (double)index)];
        plot.Axes.Bottom.SetTicks(places, names);
        plot.Axes.Left.SetTicks(places, [.. names.Reverse()]);
        plot.Axes.SetLimits(-0.5, names.Length - 0.5, -0.5, names.Length - 0.5);
        plot.Title(title);
        plot.XLabel("what the detector says (nothing: missed)");
        plot.YLabel("what it is (nothing: a false box)");
        plot.HideGrid();
    }
}
