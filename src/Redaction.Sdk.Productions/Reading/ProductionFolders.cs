namespace Redaction.Sdk.Productions;

/// <summary>Where the parts of a production lie, seen from its Opticon file.</summary>
internal static class ProductionFolders
{
    private static readonly EnumerationOptions AnyCase = new() { MatchCasing = MatchCasing.CaseInsensitive };

    /// <summary>Finds the folder that image paths start from.</summary>
    public static string ImagesOf(string opticonFile)
    {
        var folder = Path.GetDirectoryName(opticonFile)!;

        return string.Equals(Path.GetFileName(folder), "DATA", StringComparison.OrdinalIgnoreCase)
            ? Path.GetDirectoryName(folder) ?? folder
            : folder;
    }

    /// <summary>Finds the DAT file of the same name, or the only one beside the Opticon file.</summary>
    public static string? FindDat(string opticonFile)
    {
        var name = Path.GetFileNameWithoutExtension(opticonFile);
        string[] files =
            [.. Directory.EnumerateFiles(Path.GetDirectoryName(opticonFile)!, "*.dat", AnyCase).Order(StringComparer.Ordinal)];
        var same = Array.Find(files, file =>
            string.Equals(Path.GetFileNameWithoutExtension(file), name, StringComparison.OrdinalIgnoreCase));

        return same ?? (files is [var only] ? only : null);
    }
}
