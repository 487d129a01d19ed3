using System.CommandLine;

namespace Redaction.Sdk.Cli.Models;

/// <summary>The verb <c>model add</c>.</summary>
internal static class AddCommand
{
    private const string Lesson = """
        Each bundle is verified and tried as redaction model verify does it, and kept
        only if it is accepted. A version never changes: other bytes under the same name
        and version are refused.

        Example:
          redaction model add bars-1.2.0.zip
              From now on, --model bars@1.2.0 finds it.

        Exit codes:
          0  every model was accepted and is in the registry
          1  a model was refused; the code behind it says why
          2  the command line is wrong
        """;

    public static Command Create(CommandHost host)
    {
        var paths = new Argument<string[]>("path")
        {
            HelpName = "PATH",
            Description = "Bundles: folders, or .zip files.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = ModelOptions.Format();
        var (time, memory) = (ModelOptions.TimeLimit(), ModelOptions.MemoryLimit());
        var command = new TeachingCommand("add", "Verifies bundles and keeps them in the registry.", Lesson)
        {
            paths, format, time, memory,
        };
        command.SetAction((result, cancellationToken) => new VerifyRun(host).RunAsync(
            new(
                result.GetRequiredValue(paths),
                result.GetValue(format) == "json",
                ModelOptions.Limits(result.GetValue(time), result.GetValue(memory)),
                Keeps: true),
            cancellationToken));

        return command;
    }
}
