using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Scans;

/// <summary>Reads the exemption codes that a user adds.</summary>
internal static class CodesFile
{
    /// <summary>Adds the codes of a file, if one is named, to those that come with the SDK.</summary>
    /// <exception cref="CommandException">The file cannot be read, or is not such a file.</exception>
    public static CodeCatalog Read(string? file)
    {
        if (file is null)
        {
            return CodeCatalog.BuiltIn;
        }

        try
        {
            using var stream = File.OpenRead(file);

            return CodeCatalog.BuiltIn.With(CodeCatalog.Load(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException(
                ExitCodes.NothingDone, $"The file of codes {PrintableText.Escape(file)} could not be read.");
        }
    }
}
