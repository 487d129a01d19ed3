using System.Globalization;

namespace Redaction.Sdk.Productions;

/// <summary>Writes an overlay: a DAT file that a review platform lays over a production, by Bates number.</summary>
/// <remarks>
/// The columns are those of <see cref="Columns"/>. Several values in a field are joined by <c>;</c>, which is
/// what platforms split at. Not safe for several threads at once.
/// </remarks>
public sealed class OverlayWriter : IAsyncDisposable
{
    private readonly DatWriter _dat;

    /// <summary>Initializes a new instance of the <see cref="OverlayWriter"/> class.</summary>
    /// <param name="file">The file to write to, which is left open.</param>
    /// <param name="key">
    /// The name of the key column: best that of the production's own DAT file, so that the platform maps it.
    /// </param>
    /// <param name="encoding">The encoding; all but Windows-1252 come with a byte order mark.</param>
    /// <param name="dialect">The characters; those of Concordance when <see langword="null"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    public OverlayWriter(
        Stream file,
        string key = "BEGBATES",
        LoadFileEncoding encoding = LoadFileEncoding.Utf8,
        DatDialect? dialect = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        _dat = new(file, new([key, .. Columns.Skip(1)]), encoding, dialect);
    }

    /// <summary>Gets the names of the columns, in their order; the first is the usual name of the key.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "BEGBATES", "ENDBATES", "RDX_STATUS", "RDX_PAGES", "RDX_REDACTED_PAGES", "RDX_REDACTED_PAGE_COUNT",
        "RDX_REDACTIONS", "RDX_CODES", "RDX_VERDICT", "RDX_AREA", "RDX_SLIP_SHEET",
    ];

    /// <summary>Writes a document.</summary>
    /// <param name="row">What there is to say about it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task that ends when the row is written.</returns>
    /// <exception cref="ArgumentException">
    /// A value holds the character that stands for line ends, or one that the encoding lacks.
    /// </exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    public Task WriteAsync(OverlayRow row, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(row);

        return _dat.WriteAsync(
            [
                row.FirstNumber, row.LastNumber, row.Status, Text(row.Pages), string.Join(';', row.RedactedPages),
                Text(row.RedactedPages.Count), Text(row.Redactions), string.Join(';', row.Codes), row.Verdict,
                row.Area?.ToString("0.####", CultureInfo.InvariantCulture) ?? string.Empty,
                row.SlipSheet is { } kind ? SlipSheetNames.Of(kind) : string.Empty,
            ],
            cancellationToken);
    }

    /// <summary>Writes what is left and leaves the file open.</summary>
    /// <returns>A task that ends when everything is written.</returns>
    public ValueTask DisposeAsync() => _dat.DisposeAsync();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
