namespace Redaction.Sdk.Detection;

/// <summary>A cell of the table of what style a redaction has against what style it was found under.</summary>
/// <param name="Truth">The style in the ground truth; <see langword="null"/> for false detections.</param>
/// <param name="Found">The style of the detection; <see langword="null"/> for boxes that were missed.</param>
/// <param name="Count">How many there are, at least 1.</param>
public sealed record StyleConfusion(RedactionStyle? Truth, RedactionStyle? Found, int Count)
{
    /// <summary>Counts the boxes and the detections of enough confidence.</summary>
    /// <returns>The cells that hold something, by row and then by column; those without a style come last.</returns>
    internal static IReadOnlyList<StyleConfusion> Of(PageMatch[] pages)
    {
        var detections = pages
            .SelectMany(static page => page.Detections)
            .Where(static detection => detection.IsCounted)
            .Select(static detection => (Truth: detection.Match?.Style, Found: (RedactionStyle?)detection.Box.Style));
        var missed = pages
            .SelectMany(static page => page.Missed())
            .Select(static box => (Truth: (RedactionStyle?)box.Style, Found: (RedactionStyle?)null));

        return
        [
            .. detections.Concat(missed)
                .GroupBy(static pair => pair)
                .Select(static cell => new StyleConfusion(cell.Key.Truth, cell.Key.Found, cell.Count()))
                .OrderBy(static cell => (cell.Truth is null, cell.Truth, cell.Found is null, cell.Found)),
        ];
    }
}
