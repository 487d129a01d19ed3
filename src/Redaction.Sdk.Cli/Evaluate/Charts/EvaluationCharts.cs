using Redaction.Sdk.Cli.Reports;

namespace Redaction.Sdk.Cli.Evaluate.Charts;

/// <summary>The pictures of an evaluation. Whether they can be written is tried as this is made.</summary>
internal sealed class EvaluationCharts(CommandHost host, EvaluationSet set, ChartSettings settings)
{
    private readonly ChartFolder _folder = new(
        settings.Folder, set,
        ChartFolder.PrecisionRecall, ChartFolder.Calibration, ChartFolder.Confusion, ChartFolder.WorstPages);

    /// <summary>Draws all pictures.</summary>
    /// <param name="report">What was measured.</param>
    /// <param name="read">What was found on the images that were read.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="CommandException">A picture cannot be written.</exception>
    /// <exception cref="RedactionException">One of the worst pages cannot be read any more.</exception>
    public async Task WriteAsync(
        EvaluationReport report, IEnumerable<ImageOutcome> read, CancellationToken cancellationToken)
    {
        var (result, minimum) = (report.Result, report.MinimumConfidence);
        var title = FigureText.Name(report.Detector) + FigureText.Of($", {result.All.Pages} pages");
        var working = FigureText.Of($"{title}, confidence at least {minimum}");
        _folder.Write(
            ChartFolder.PrecisionRecall,
            stream => stream.Write(PrecisionRecallChart.Draw(title, minimum, PrecisionRecallCurve.Of(result))));
        _folder.Write(
            ChartFolder.Calibration, stream => stream.Write(CalibrationChart.Draw(title, result.Calibration)));
        _folder.Write(ChartFolder.Confusion, stream => stream.Write(ConfusionChart.Draw(working, result.Confusion)));

        WorstPages worst = new(set, read, new() { MinimumConfidence = minimum }, settings.WorstPages);
        ImagePages pages = new(host.ImageFormats, set.Folder);
        using var sheet = await worst.DrawAsync(working, pages, cancellationToken).ConfigureAwait(false);
        _folder.Write(ChartFolder.WorstPages, sheet.WritePng);
    }
}
