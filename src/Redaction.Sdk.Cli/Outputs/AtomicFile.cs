namespace Redaction.Sdk.Cli.Outputs;

/// <summary>A file that appears under its name only when it is whole.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string? _temporary;
    private readonly FileStream _stream;

    public AtomicFile(string path)
    {
        _path = path;

        // A device, such as /dev/stderr, is written to as it is: a rename would replace it by a file.
        if (!OperatingSystem.IsWindows() && path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            _stream = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            return;
        }

        _temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Guid.NewGuid():N}.tmp");
        _stream = new(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    public Stream Stream => _stream;

    /// <summary>Gives the file its name, over what has the name already.</summary>
    public void Commit()
    {
        _stream.Flush(flushToDisk: _temporary is not null);
        _stream.Dispose();
        if (_temporary is not null)
        {
            File.Move(_temporary, _path, overwrite: true);
        }
    }

    /// <summary>Leaves nothing behind unless the file was committed.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        if (_temporary is not null)
        {
            File.Delete(_temporary);
        }
    }
}
