using System.Text;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Scans;

/// <summary>Reads the exemption codes that a user adds.</summary>
internal static class CodesFile
{
    /// <summary>Adds the codes of a file, if one is named, to those that come with the SDK.</summary>
    /// <exception cref="CommandException">The file cannot be read, or is not such a file.</exception>
    public static CodeCatalog Read(string? file) =>
        file is null ? CodeCatalog.BuiltIn : Parse(file, ReadBytes(file));

    /// <summary>Reads the text of a file of codes, if one is named.</summary>
    /// <exception cref="CommandException">The file cannot be read, or is not such a file.</exception>
    public static string? ReadText(string? file)
    {
        if (file is null)
        {
            return null;
        }

        var bytes = ReadBytes(file);
        Parse(file, bytes);

        return Encoding.UTF8.GetString(bytes);
    }

    private static byte[] ReadBytes(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Unreadable(file);
        }
    }

    private static CodeCatalog Parse(string file, byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);

            return CodeCatalog.BuiltIn.With(CodeCatalog.Load(stream));
        }
        catch (Exception e) when (e is IOException or ArgumentException)
        {
            throw Unreadable(file);
        }
    }

    private static CommandException Unreadable(string file) => new(
        ExitCodes.NothingDone, $"The file of codes {PrintableText.Escape(file)} could not be read.");
}
