namespace Redaction.Sdk.Cli.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("redaction-tests-").FullName;

    public string File(string name, string content = "x")
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, content);

        return path;
    }

    public string[] Files() =>
    [
        .. Directory.GetFileSystemEntries(Path, "*", SearchOption.AllDirectories)
            .Where(System.IO.File.Exists)
            .Select(path => System.IO.Path.GetRelativePath(Path, path))
            .Order(StringComparer.Ordinal),
    ];

    public string Read(string name) => System.IO.File.ReadAllText(System.IO.Path.Combine(Path, name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
