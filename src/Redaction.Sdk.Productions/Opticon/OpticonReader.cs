using System.Globalization;
using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Productions;

/// <summary>Reads Opticon load files, which name the image of every page of a production.</summary>
/// <remarks>
/// There is no standard beyond the seven comma-separated fields. What programs write is taken: with and
/// without quotes, with fields at the end left out, any line ends, UTF-8, UTF-16 and Windows-1252. The reader
/// keeps nothing between calls and serves any number of threads.
/// </remarks>
public static class OpticonReader
{
    private const int Fields = 7;
    private const int MaximumLineLength = 64 * 1024;

    /// <summary>Reads the lines of a load file as they come.</summary>
    /// <param name="file">The file, which can seek. It is read to its end and left open.</param>
    /// <param name="options">The limits; without them, the defaults apply.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// The lines in the order of the file, without empty ones. A line that is not as it should be comes with
    /// its <see cref="OpticonLine.Fault"/>; the others go on.
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="file"/> cannot be read or cannot seek.</exception>
    /// <exception cref="LimitExceededException">A line is longer than any path needs.</exception>
    /// <exception cref="IOException">The file could not be read.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static IAsyncEnumerable<OpticonLine> ReadAsync(
        Stream file, LoadFileOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentException.ThrowIfUnseekable(file);
        options ??= new();

        return ReadCoreAsync(file, Parser(options), cancellationToken);
    }

    private static DelimitedParser Parser(LoadFileOptions options) => new(
        ',', '"', areLinesAllowedWithin: false,
        Math.Min(options.MaximumRecordLength, MaximumLineLength), options.MaximumFields);

    private static async IAsyncEnumerable<OpticonLine> ReadCoreAsync(
        Stream file, DelimitedParser parser, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var encoding = await LoadFileText.DetectAsync(file, cancellationToken).ConfigureAwait(false);
        using var text = LoadFileText.OpenReader(file, encoding);
        await foreach (var record in DelimitedFile.ReadAsync(text, parser, cancellationToken).ConfigureAwait(false))
        {
            yield return Line(record);
        }
    }

    private static OpticonLine Line(DelimitedRecord record)
    {
        var fields = record.Fields;
        var line = new OpticonLine
        {
            LineNumber = record.LineNumber,
            ImageKey = fields[0],
            Volume = Field(fields, 1),
            ImagePath = Field(fields, 2),
            IsDocumentBreak = Field(fields, 3).Trim() is "Y" or "y",
            FolderBreak = Field(fields, 4),
            BoxBreak = Field(fields, 5),
            PageCount = Count(Field(fields, 6)),
        };

        return line with { Fault = Fault(record, line) };
    }

    private static OpticonLineFault? Fault(DelimitedRecord record, OpticonLine line) => record.Fields switch
    {
        _ when record.IsOpen => OpticonLineFault.OpenQuote,
        { Length: < 3 } => OpticonLineFault.TooFewFields,
        { Length: > Fields } => OpticonLineFault.TooManyFields,
        _ when line.ImageKey.Length is 0 => OpticonLineFault.NoKey,
        { Length: > 3 } fields when fields[3].Trim() is not ("" or "Y" or "y" or "N" or "n") =>
            OpticonLineFault.UnknownBreak,
        { Length: Fields } fields when line.PageCount is null && fields[6].AsSpan().Trim().Length > 0 =>
            OpticonLineFault.UnreadablePageCount,
        _ => null,
    };

    private static string Field(string[] fields, int index) => index < fields.Length ? fields[index] : string.Empty;

    private static int? Count(string field) =>
        int.TryParse(field.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
