using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Inputs;

/// <summary>Reads the password of encrypted documents from where others do not see it.</summary>
internal static class PasswordSource
{
    public const string Variable = "REDACTION_PASSWORD";

    /// <summary>Reads the first line of a file if one is named, else the environment.</summary>
    /// <exception cref="CommandException">The file cannot be read.</exception>
    public static string? Read(string? file, Func<string, string?> environment)
    {
        if (file is null)
        {
            return environment(Variable);
        }

        try
        {
            return File.ReadLines(file).FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CommandException(
                ExitCodes.NothingDone, $"The password file {PrintableText.Escape(file)} could not be read.");
        }
    }
}
