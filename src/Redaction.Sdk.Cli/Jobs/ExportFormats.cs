using Redaction.Sdk.Batch;
using Redaction.Sdk.Cli.Jobs.Index;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>The forms in which results are handed over, by their names.</summary>
internal static class ExportFormats
{
    public const string StandardKey = "BEGBATES";

    private static readonly (string Name, Func<ExportSettings, JobPictures, IExportFormat> Create)[] All =
    [
        ("jsonl", static (_, _) => new JsonLinesExport()),
        ("parquet", static (_, _) => new ParquetExport()),
        ("csv", static (_, _) => new CsvExport()),
        ("overlay", static (settings, _) => new OverlayExport(settings.OverlayKey)),
        ("html", static (_, pictures) => new HtmlExport(pictures)),
    ];

    public static string[] Names { get; } = [.. All.Select(static format => format.Name)];

    /// <summary>Makes the formats that a user asked for.</summary>
    public static IReadOnlyList<IExportFormat> Of(ExportSettings settings, JobPictures pictures) =>
    [
        .. All.Where(format => settings.Formats.Contains(format.Name))
            .Select(format => format.Create(settings, pictures)),
    ];
}
