using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Redaction.Sdk.Cli;

/// <summary>Prints the help of a command, then its lesson.</summary>
internal sealed class TeachingHelp(int width) : SynchronousCommandLineAction
{
    private readonly HelpAction _help = new() { MaxWidth = width };

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = _help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is TeachingCommand command)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(command.Lesson);
        }

        return exitCode;
    }
}
