using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Batch;

/// <summary>Lists the files that a text names, one path a line.</summary>
/// <remarks>
/// Empty lines are left out; a file that is named twice is one document. The names of documents are the paths as they
/// stand, with forward slashes. Paths are relative to a folder that is given.
/// </remarks>
public sealed class ListSource : IManifestSource
{
    private readonly Func<TextReader> _open;
    private readonly string _folder;

    /// <summary>Initializes a new instance of the <see cref="ListSource"/> class.</summary>
    /// <param name="open">Opens the text; it is closed after each enumeration.</param>
    /// <param name="folder">The folder that relative paths start from.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ListSource(Func<TextReader> open, string folder)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(folder);

        (_open, _folder) = (open, Path.GetFullPath(folder));
    }

    /// <summary>Gets nothing: a list holds documents and that is all.</summary>
    public IReadOnlyList<ManifestNote> Notes => [];

    /// <summary>Lists the files that a file names, relative to the folder that it lies in.</summary>
    /// <param name="path">The path of the file, in UTF-8.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ListSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        return new(() => new StreamReader(path), Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ManifestEntry> EnumerateAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var lines = Open();
        while (await ReadLineAsync(lines, cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.Length > 0)
            {
                yield return new() { Name = Name(line), Files = [Path.GetFullPath(line, _folder)] };
            }
        }
    }

    private static string Name(string line) => OperatingSystem.IsWindows() ? line.Replace('\\', '/') : line;

    private TextReader Open()
    {
        try
        {
            return _open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new JobException("The list of documents could not be read.", e);
        }
    }

    private static async ValueTask<string?> ReadLineAsync(TextReader lines, CancellationToken cancellationToken)
    {
        try
        {
            return await lines.ReadLineAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw new JobException("The list of documents could not be read to its end.", e);
        }
    }
}
