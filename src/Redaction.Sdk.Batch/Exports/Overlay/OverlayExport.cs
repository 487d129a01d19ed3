using Redaction.Sdk.Productions;

namespace Redaction.Sdk.Batch;

/// <summary>
/// The results as <c>overlay.dat</c>, which review platforms lay over a production by the numbers of its documents.
/// </summary>
/// <remarks>Documents without <see cref="ProductionFields.FirstNumber"/> are left out: no platform would know them.</remarks>
public sealed class OverlayExport : IExportFormat
{
    private readonly string _key;

    /// <summary>Initializes a new instance of the <see cref="OverlayExport"/> class.</summary>
    /// <param name="key">
    /// The name of the key column: best that of the production's own DAT file, so that the platform maps it.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    public OverlayExport(string key = "BEGBATES")
    {
        ArgumentException.ThrowIfNullOrEmpty(key);

        _key = key;
    }

    /// <inheritdoc/>
    public string Name => "overlay";

    /// <inheritdoc/>
    public IExportWriter Open(ExportFolder folder, JobDescription job)
    {
        ArgumentNullException.ThrowIfNull(folder);

        return new Writer(folder.Create("overlay.dat"), _key);
    }

    private sealed class Writer(Stream output, string key) : IExportWriter
    {
        // With a mark for line ends, a number that holds the mark itself could not be written.
        private static readonly DatDialect Dialect = DatDialect.Concordance with { NewLine = null };

        private readonly OverlayWriter _overlay = new(output, key, dialect: Dialect);

        public async ValueTask WriteAsync(JobDocument document, CancellationToken cancellationToken = default)
        {
            if (document.Entry.Fields.ContainsKey(ProductionFields.FirstNumber))
            {
                await _overlay.WriteAsync(JobOverlay.RowOf(document), cancellationToken).ConfigureAwait(false);
            }
        }

        public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
        {
            await _overlay.DisposeAsync().ConfigureAwait(false);
            await output.DisposeAsync().ConfigureAwait(false);
        }

        // Disposing the overlay would write what it holds.
        public ValueTask DisposeAsync() => output.DisposeAsync();
    }
}
