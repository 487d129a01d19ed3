using Redaction.Sdk.Cli.Inputs;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Outputs;

/// <summary>Creates files, but never over a document that is being read.</summary>
internal sealed class OutputFiles(IEnumerable<InputDocument> inputs)
{
    private readonly HashSet<string> _inputs = new(
        inputs.Select(static input => input.Path).OfType<string>().Select(Path.GetFullPath),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Starts a file.</summary>
    /// <exception cref="CommandException">The file is one of the documents, or cannot be written.</exception>
    public AtomicFile Create(string path)
    {
        var full = Path.GetFullPath(path);
        if (_inputs.Contains(full))
        {
            throw new CommandException(
                ExitCodes.Usage, $"{PrintableText.Escape(path)} is one of the documents and is not overwritten.");
        }

        return Guard(path, () => Directory.Exists(full) ? throw new IOException() : new AtomicFile(full));
    }

    /// <summary>Makes sure that a folder is there.</summary>
    /// <exception cref="CommandException">The folder cannot be made.</exception>
    public static void CreateFolder(string path) => Guard(path, () => Directory.CreateDirectory(path));

    /// <summary>Names the output that failed in place of the system's own words.</summary>
    public static T Guard<T>(string path, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NothingDone, $"{PrintableText.Escape(path)} could not be written.");
        }
    }
}
