using Redaction.Sdk.Batch;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The forms in which results are handed over, by their names.</summary>
internal static class ExportFormats
{
    private static readonly IExportFormat[] All =
        [new JsonLinesExport(), new ParquetExport(), new CsvExport(), new OverlayExport()];

    public static string[] Names { get; } = [.. All.Select(static format => format.Name)];

    public static IReadOnlyList<IExportFormat> Named(IEnumerable<string> names) =>
        [.. All.Where(format => names.Contains(format.Name))];
}
