namespace Redaction.Sdk.Synthesis;

/// <summary>Finds the font files of a machine.</summary>
internal static class FontFiles
{
    private static readonly string[] Extensions = [".ttf", ".otf"];

    public static IReadOnlyList<string> SystemFolders { get; } = OperatingSystem.IsWindows()
        ? [Environment.GetFolderPath(Environment.SpecialFolder.Fonts)]
        : OperatingSystem.IsMacOS()
            ? ["/System/Library/Fonts", "/Library/Fonts"]
            : ["/usr/share/fonts", "/usr/local/share/fonts"];

    /// <summary>The files, in an order that does not depend on the file system.</summary>
    public static IReadOnlyList<string> Find(IEnumerable<string> folders) =>
    [
        .. folders
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => Extensions.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .ThenBy(file => file, StringComparer.Ordinal),
    ];
}
