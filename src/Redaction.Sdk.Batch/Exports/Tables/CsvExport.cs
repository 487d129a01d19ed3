namespace Redaction.Sdk.Batch;

/// <summary>
/// The results as <c>documents.csv</c>, <c>pages.csv</c> and <c>redactions.csv</c>, in UTF-8 as RFC 4180 has it.
/// </summary>
/// <remarks>No cell can steer a terminal or be taken for a formula by a spreadsheet.</remarks>
public sealed class CsvExport : IExportFormat
{
    /// <inheritdoc/>
    public string Name => "csv";

    /// <inheritdoc/>
    public IExportWriter Open(ExportFolder folder, JobDescription job)
    {
        ArgumentNullException.ThrowIfNull(folder);

        return new TablesWriter(table => new CsvTableFile(folder.Create($"{table.Name}.csv"), table.Columns));
    }
}
