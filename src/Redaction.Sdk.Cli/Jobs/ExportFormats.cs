using Redaction.Sdk.Batch;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The forms in which results are handed over, by their names.</summary>
internal static class ExportFormats
{
    public const string StandardKey = "BEGBATES";

    public static string[] Names { get; } = [.. All(StandardKey).Select(static format => format.Name)];

    /// <summary>Makes the formats of some names.</summary>
    /// <param name="names">The names.</param>
    /// <param name="overlayKey">The name of the key column of an overlay.</param>
    public static IReadOnlyList<IExportFormat> Named(IEnumerable<string> names, string overlayKey) =>
        [.. All(overlayKey).Where(format => names.Contains(format.Name))];

    private static IExportFormat[] All(string overlayKey) =>
        [new JsonLinesExport(), new ParquetExport(), new CsvExport(), new OverlayExport(overlayKey)];
}
