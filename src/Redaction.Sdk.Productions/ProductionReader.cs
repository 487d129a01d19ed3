using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Productions;

/// <summary>Reads a production: its documents, from its Opticon file and the DAT file beside it.</summary>
/// <remarks>
/// Documents stream, in the order of the Opticon file; where the DAT file has the same order, a production
/// of any size takes the memory of one document. What is wrong with a line, a record or a path is a finding of
/// its page or document, and the others go on. Safe for any number of threads.
/// </remarks>
public sealed class ProductionReader
{
    private readonly ProductionOptions _options;
    private readonly SlipSheetFinder _slipSheets;

    /// <summary>Initializes a new instance of the <see cref="ProductionReader"/> class.</summary>
    /// <param name="options">Where things lie, and the limits; without them, the defaults apply.</param>
    /// <param name="slipSheets">
    /// Looks at pages that may be slip sheets. Without it, only the fields of the load file tell them.
    /// </param>
    public ProductionReader(ProductionOptions? options = null, ISlipSheetReader? slipSheets = null)
    {
        options ??= new();
        _options = new()
        {
            ImageFolder = options.ImageFolder,
            PathPrefix = options.PathPrefix,
            DatFile = options.DatFile,
            DatDialect = options.DatDialect,
            LoadFiles = options.LoadFiles,
            MaximumPages = options.MaximumPages,
            MaximumSlipSheetBytes = options.MaximumSlipSheetBytes,
        };
        _slipSheets = new(slipSheets, options.MaximumSlipSheetBytes);
    }

    /// <summary>Reads the documents of a production as they come.</summary>
    /// <param name="opticonFile">The path of the Opticon file.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// The documents of the Opticon file in its order, then those that the DAT file alone has. Every line and
    /// every record is part of exactly one.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="opticonFile"/> is empty.</exception>
    /// <exception cref="DocumentFormatException">
    /// The DAT file has no header, or no column for the first Bates number.
    /// </exception>
    /// <exception cref="LimitExceededException">A line, a record or a document is beyond its limit.</exception>
    /// <exception cref="IOException">A load file could not be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public IAsyncEnumerable<ProductionDocument> ReadAsync(
        string opticonFile, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(opticonFile);

        return ReadCoreAsync(Path.GetFullPath(opticonFile), cancellationToken);
    }

    /// <summary>Finds the DAT file that belongs to an Opticon file.</summary>
    /// <param name="opticonFile">The path of the Opticon file.</param>
    /// <returns>The full path; <see langword="null"/> when there is none.</returns>
    /// <exception cref="ArgumentException"><paramref name="opticonFile"/> is empty.</exception>
    /// <exception cref="IOException">The folder could not be read.</exception>
    public string? FindDatFile(string opticonFile)
    {
        ArgumentException.ThrowIfNullOrEmpty(opticonFile);

        return _options.DatFile is { } file ? Path.GetFullPath(file) : ProductionFolders.FindDat(Path.GetFullPath(opticonFile));
    }

    private async IAsyncEnumerable<ProductionDocument> ReadCoreAsync(
        string opticonFile, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var root = _options.ImageFolder ?? ProductionFolders.ImagesOf(opticonFile);
        var datFile = FindDatFile(opticonFile);
        var builder = new DocumentBuilder(
            new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)), _options.PathPrefix), datFile is not null);
        using var opticon = File.OpenRead(opticonFile);
        using var dat = datFile is null ? null : File.OpenRead(datFile);
        var join = dat is null ? null : Join(dat, cancellationToken);
        try
        {
            var lines = OpticonReader.ReadAsync(opticon, _options.LoadFiles, cancellationToken);
            await foreach (var group in DocumentLines.GroupAsync(lines, _options.MaximumPages, cancellationToken)
                .ConfigureAwait(false))
            {
                var record = join is null
                    ? null
                    : await join.FindAsync(DocumentBuilder.FirstKey(group)).ConfigureAwait(false);
                yield return await FinishAsync(builder.Build(group, record), cancellationToken).ConfigureAwait(false);
            }

            foreach (var record in join is null ? [] : await join.UnclaimedAsync().ConfigureAwait(false))
            {
                yield return await FinishAsync(DocumentBuilder.Build(record), cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            if (join is not null)
            {
                await join.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private DatJoin Join(Stream dat, CancellationToken cancellationToken) => new(DatReader
        .ReadAsync(dat, _options.DatDialect, _options.LoadFiles, cancellationToken)
        .GetAsyncEnumerator(cancellationToken));

    private async Task<ProductionDocument> FinishAsync(ProductionDocument document, CancellationToken cancellationToken) =>
        document with { SlipSheet = await _slipSheets.FindAsync(document, cancellationToken).ConfigureAwait(false) };
}
