using Redaction.Sdk.Cli.Reports;
using ScottPlot;

namespace Redaction.Sdk.Cli.Evaluate.Charts;

/// <summary>Draws precision against recall: a curve each, with a dot where the detector works.</summary>
internal static class PrecisionRecallChart
{
    private const int Width = 900;
    private const int Height = 640;
    private const int DotSize = 12;

    // Long enough to show the dashes of a curve.
    private const int LegendLineWidth = 44;

    // Black for the first curve; the others are told apart by the colour-blind too, and by their dashes.
    private static readonly Color[] Colors = Color.FromHex(
        ["#000000", "#d55e00", "#0072b2", "#cc79a7", "#009e73", "#56b4e9", "#e69f00", "#8c8c00", "#7b3fe4"]);

    private static readonly LinePattern[] Patterns =
        [LinePattern.Solid, LinePattern.DenselyDashed, LinePattern.Dotted, LinePattern.Dashed];

    /// <summary>Draws the chart.</summary>
    /// <param name="title">What was measured.</param>
    /// <param name="minimumConfidence">The confidence at the dots.</param>
    /// <param name="curves">The curves; the first is thicker.</param>
    /// <returns>The bytes of a PNG.</returns>
    public static byte[] Draw(string title, double minimumConfidence, IReadOnlyList<PrecisionRecallCurve> curves)
    {
        using Plot plot = new();
        foreach (var (index, curve) in curves.Index())
        {
            AddCurve(plot, curve, index);
        }

        plot.Title(title);
        plot.XLabel(FigureText.Of($"recall (dots: confidence at least {minimumConfidence})"));
        plot.YLabel("precision");
        ShareTicks.Set(plot);
        plot.Axes.SetLimits(0, 1.02, 0, 1.02);
        plot.Legend.SymbolWidth = LegendLineWidth;
        plot.ShowLegend(Edge.Right);

        return plot.GetImageBytes(Width, Height, ImageFormat.Png);
    }

    private static void AddCurve(Plot plot, PrecisionRecallCurve curve, int index)
    {
        var color = Colors[index % Colors.Length];
        var line = plot.Add.ScatterLine(
            curve.Points.Select(static point => point.Recall).ToArray(),
            curve.Points.Select(static point => point.Precision).ToArray(),
            color);
        line.LegendText = $"{curve.Name}, AP50 {FigureText.Figure(curve.Figures.AveragePrecision50)}";
        (line.LineWidth, line.LinePattern) = (index == 0 ? 3.5f : 2, Patterns[index % Patterns.Length]);
        if (curve.Figures is { Recall: { } recall, Precision: { } precision })
        {
            plot.Add.Marker(recall, precision, MarkerShape.FilledCircle, DotSize, color);
        }
    }
}
