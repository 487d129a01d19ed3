using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using System.Text;
using Redaction.Sdk.Cli.Audit;
using Redaction.Sdk.Cli.Benchmark;
using Redaction.Sdk.Cli.Datasets;
using Redaction.Sdk.Cli.Detect;
using Redaction.Sdk.Cli.Evaluate;
using Redaction.Sdk.Cli.Jobs;
using Redaction.Sdk.Cli.Models;
using Redaction.Sdk.Cli.Synthesize;
using Redaction.Sdk.Cli.Train;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli;

/// <summary>The whole command line: runs a verb and turns whatever happens into an exit code.</summary>
internal static class CommandLine
{
    // Files called @name are files here, not lists of arguments; and names may start with a dash and letters.
    private static readonly ParserConfiguration Parsing = new()
    {
        ResponseFileTokenReplacer = null,
        EnablePosixBundling = false,
    };

    /// <summary>Runs a command line. Nothing but the process's own death keeps it from returning a code.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, CommandHost host, CancellationToken cancellationToken = default)
    {
        try
        {
            var parsed = CreateRoot(host).Parse(arguments, Parsing);

            return parsed.Action is ParseErrorAction
                ? Refuse(parsed, host)
                : await InvokeAsync(parsed, host, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            var (exitCode, message) = Explain(e);
            Say(host, message);
            return exitCode;
        }
    }

    // Not a RootCommand: that one is called what the assembly is called, not what the tool is.
    private static Command CreateRoot(CommandHost host) => new(
        "redaction", "Finds redactions in documents. Nothing leaves this machine.")
    {
        DetectCommand.Create(host),
        AuditCommand.Create(host),
        BatchCommand.Create(host),
        EvaluateCommand.Create(host),
        BenchmarkCommand.Create(host),
        SynthesizeCommand.Create(host),
        ModelCommand.Create(host),
        DatasetCommand.Create(host),
        TrainCommand.Create(host),
        new HelpOption { Action = new TeachingHelp(host.Width) },
        new VersionOption { Action = new VersionAction() },
    };

    private static async Task<int> InvokeAsync(
        ParseResult parsed, CommandHost host, CancellationToken cancellationToken)
    {
        var output = new StreamWriter(host.Output, new UTF8Encoding(false), leaveOpen: true);
        await using (output.ConfigureAwait(false))
        {
            var configuration = new InvocationConfiguration
            {
                Output = output,
                Error = host.Error,
                EnableDefaultExceptionHandler = false,

                // Documents of a job that are at work may come to their end.
                ProcessTerminationTimeout = TimeSpan.FromSeconds(28),
            };

            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
    }

    private static int Refuse(ParseResult parsed, CommandHost host)
    {
        foreach (var error in parsed.Errors)
        {
            Say(host, error.Message);
        }

        host.Error.WriteLine($"Try: {FullName(parsed.CommandResult.Command)} --help");

        return ExitCodes.Usage;
    }

    private static string FullName(Symbol command) =>
        command.Parents.FirstOrDefault() is { } parent ? $"{FullName(parent)} {command.Name}" : command.Name;

    private static (int ExitCode, string Message) Explain(Exception exception) => exception switch
    {
        CommandException e => (e.ExitCode, e.Message),
        ModelFormatException e => (ExitCodes.NothingDone, $"{e.Message} ({ReportName.Of(e.Refusal)})"),
        RedactionException e => (ExitCodes.NothingDone, e.Message),
        OperationCanceledException => (ExitCodes.Cancelled, "Cancelled; what was not finished was not written."),
        IOException or UnauthorizedAccessException => (ExitCodes.NothingDone, "The output could not be written."),
        _ => (ExitCodes.NothingDone, $"This is a bug in redaction ({exception.GetType().Name}); please report it."),
    };

    private static void Say(CommandHost host, string message) =>
        host.Error.WriteLine($"redaction: {PrintableText.Escape(message)}");

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!;
            parseResult.InvocationConfiguration.Output.WriteLine(version.InformationalVersion.Split('+')[0]);

            return ExitCodes.Done;
        }
    }
}
