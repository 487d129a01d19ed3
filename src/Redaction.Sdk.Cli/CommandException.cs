namespace Redaction.Sdk.Cli;

/// <summary>The command cannot go on, for a reason that one sentence tells the user.</summary>
/// <param name="exitCode">What the process returns.</param>
/// <param name="message">The sentence. Names in it are printable already.</param>
internal sealed class CommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode => exitCode;
}
