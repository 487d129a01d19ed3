namespace Redaction.Sdk.Registry;

/// <summary>Lets one writer at a time into a folder, of all threads and processes.</summary>
/// <remarks>The system lets go of it when the process that holds it ends, however that may be.</remarks>
internal sealed class FolderLock : IDisposable
{
    private const string Name = ".lock";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <summary>Waits until nobody else holds the folder.</summary>
    /// <exception cref="IOException">The folder cannot be written to, or somebody holds it for too long.</exception>
    public static FolderLock Take(string folder)
    {
        var path = Path.Combine(folder, Name);
        var end = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new(new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException e) when (e is not DirectoryNotFoundException && Environment.TickCount64 < end)
            {
                Thread.Sleep(Pause);
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
