using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;
using ScottPlot;

namespace Redaction.Sdk.Cli.Evaluate.Charts;

/// <summary>Draws the share of right detections against confidence: a bar a bin, with the count above it.</summary>
internal static class CalibrationChart
{
    private const int Width = 900;
    private const int Height = 640;

    private static readonly Color Right = Color.FromHex("#5b8db8");
    private static readonly Color Ideal = Color.FromHex("#d55e00");

    /// <summary>Draws the chart.</summary>
    /// <param name="title">What was measured.</param>
    /// <param name="calibration">What there is to draw.</param>
    /// <returns>The bytes of a PNG.</returns>
    public static byte[] Draw(string title, ConfidenceCalibration calibration)
    {
        using Plot plot = new();
        plot.Add.Bars(calibration.Bins.Select(BarOf).ToArray());
        var diagonal = plot.Add.Line(0, 0, 1, 1);
        (diagonal.LineColor, diagonal.LineWidth, diagonal.LinePattern) = (Ideal, 2, LinePattern.Dashed);
        foreach (var bin in calibration.Bins)
        {
            if (bin is { MeanConfidence: { } confidence, Precision: { } precision })
            {
                plot.Add.Marker(confidence, precision, MarkerShape.FilledDiamond, 11, Ideal);
            }
        }

        plot.Title(title);
        plot.XLabel("confidence (dashes: as right as it says; diamonds: mean confidence of a bin)");
        plot.YLabel("share of right detections (above the bars: detections)");
        ShareTicks.Set(plot);
        plot.Axes.SetLimits(0, 1, 0, 1.08);

        return plot.GetImageBytes(Width, Height, ImageFormat.Png);
    }

    /// <summary>Makes the bar of a bin; one of no height where nothing is in the bin.</summary>
    public static Bar BarOf(CalibrationBin bin) => new()
    {
        Position = (bin.Lower + bin.Upper) / 2,
        Size = (bin.Upper - bin.Lower) * 0.92,
        Value = bin.Precision ?? 0,
        FillColor = Right,
        LineWidth = 0,
        Label = FigureText.Of($"{bin.Detections}"),
    };
}
