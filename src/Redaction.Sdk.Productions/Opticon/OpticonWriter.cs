using System.Buffers;
using System.Globalization;

namespace Redaction.Sdk.Productions;

/// <summary>Writes Opticon load files.</summary>
/// <remarks>
/// Fields that hold a comma, a quote or a space at an end stand in quotes; lines end with CR LF. Not safe for
/// several threads at once.
/// </remarks>
public sealed class OpticonWriter : IAsyncDisposable
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"");
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");

    private readonly StreamWriter _text;

    /// <summary>Initializes a new instance of the <see cref="OpticonWriter"/> class.</summary>
    /// <param name="file">The file to write to, which is left open.</param>
    /// <param name="encoding">The encoding; UTF-8 is written without a byte order mark.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> is <see langword="null"/>.</exception>
    public OpticonWriter(Stream file, LoadFileEncoding encoding = LoadFileEncoding.Utf8)
    {
        ArgumentNullException.ThrowIfNull(file);
        _text = LoadFileText.OpenWriter(file, encoding, isMarked: false);
    }

    /// <summary>Writes a line. Its number and its fault are not part of the file.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task that ends when the line is written.</returns>
    /// <exception cref="ArgumentException">
    /// A field holds a line end, the key is empty, or the encoding has no character for one of them.
    /// </exception>
    /// <exception cref="IOException">The file could not be written.</exception>
    public async Task WriteAsync(OpticonLine line, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentException.ThrowIfNullOrEmpty(line.ImageKey);
        string[] fields =
        [
            line.ImageKey, line.Volume, line.ImagePath, line.IsDocumentBreak ? "Y" : string.Empty,
            line.FolderBreak, line.BoxBreak, line.PageCount?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        ];

        var text = string.Join(',', fields.Select(Field));
        LoadFileText.ThrowIfUnstorable(_text, text);
        await _text.WriteLineAsync(text.AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes what is left and leaves the file open.</summary>
    /// <returns>A task that ends when everything is written.</returns>
    public ValueTask DisposeAsync() => _text.DisposeAsync();

    private static string Field(string field)
    {
        if (field.AsSpan().ContainsAny(LineEnds))
        {
            throw new ArgumentException("A field of an Opticon load file cannot hold a line end.", nameof(field));
        }

        var isQuoted = field.AsSpan().ContainsAny(Quoted) || field.AsSpan().Trim().Length != field.Length;

        return isQuoted ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
    }
}
