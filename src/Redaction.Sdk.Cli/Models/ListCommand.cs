using System.CommandLine;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli.Models;

/// <summary>The verb <c>model list</c>.</summary>
internal static class ListCommand
{
    private const string Lesson = """
        Examples:
          redaction model list
              Every version in the registry, by name, the newest first.
          redaction model list --format json
              The same, for a program to read.

        Exit codes:
          0  the registry was read, if there is one
          1  it cannot be read
          2  the command line is wrong
        """;

    public static Command Create(CommandHost host)
    {
        var format = ModelOptions.Format();
        var command = new TeachingCommand("list", "Lists the models of the registry.", Lesson) { format };
        command.SetAction(async (result, cancellationToken) =>
        {
            var registry = new ModelRegistry(host.ModelFolder);
            var models = registry.List();
            await host.WriteAsync(
                result.GetValue(format) == "json"
                    ? ModelWriter.Json(models.Select(static model => new ModelEntry(model)))
                    : ModelWriter.Table(models, registry.Folder),
                cancellationToken).ConfigureAwait(false);

            return ExitCodes.Done;
        });

        return command;
    }
}
