namespace Redaction.Sdk.Batch;

/// <summary>
/// The results as <c>documents.parquet</c>, <c>pages.parquet</c> and <c>redactions.parquet</c>, compressed with Zstandard.
/// </summary>
/// <remarks>The columns are those of <see cref="CsvExport"/>; text is as it was found, without any escape.</remarks>
public sealed class ParquetExport : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "parquet";

    /// <inheritdoc/>
    public IExportWriter Open(ExportFolder folder, JobDescription job)
    {
        ArgumentNullException.ThrowIfNull(folder);

        return new TablesWriter(table => new ParquetTableFile(folder.Create($"{table.Name}.parquet"), table.Columns));
    }
}
