using ScottPlot;

namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>Draws the pages a second of each setting as bars.</summary>
internal static class BenchmarkChart
{
    private const int Width = 900;
    private const int RowHeight = 46;
    private const int Frame = 150;

    private static readonly Color Recommended = Color.FromHex("#1b7837");
    private static readonly Color Admissible = Color.FromHex("#5b8db8");
    private static readonly Color Refused = Color.FromHex("#b0b0b0");

    /// <summary>Draws the chart.</summary>
    /// <returns>The bytes of a PNG.</returns>
    public static byte[] Draw(BenchmarkReport report)
    {
        SettingResult[] measured = [.. report.Results.Where(static result => result.Figures is not null)];
        using Plot plot = new();
        var bars = plot.Add.Bars(
            measured.Select((result, row) => Bar(result, measured.Length - row, report)).ToArray());
        bars.Horizontal = true;
        plot.Axes.Left.SetTicks(
            [.. measured.Select((_, row) => (double)(measured.Length - row))],
            [.. measured.Select(static result => Label(result.Setting))]);
        plot.Axes.Left.MajorTickStyle.Length = 0;
        plot.Axes.Margins(left: 0, right: 0.15);
        plot.Title(FormattableString.Invariant(
            $"{report.Detector.Name} {report.Detector.Version}, {report.Processors} processors"));
        plot.XLabel("pages a second (dark green: recommended; grey: accuracy below the floor)");
        plot.HideGrid();

        return plot.GetImageBytes(Width, Frame + (RowHeight * Math.Max(1, measured.Length)), ImageFormat.Png);
    }

    private static Bar Bar(SettingResult result, int position, BenchmarkReport report) => new()
    {
        Position = position,
        Value = result.Figures!.PagesPerSecond,
        FillColor = result == report.Recommended ? Recommended : result.IsAdmissible ? Admissible : Refused,
        LineWidth = 0,
        Size = 0.7,
        Label = FormattableString.Invariant($"{result.Figures.PagesPerSecond:0.0}"),
    };

    private static string Label(RunSetting setting) => FormattableString.Invariant(
        $"{setting.Provider}, {setting.Threads} x {setting.Parallelism}, batch {setting.Batch}");
}
