using System.CommandLine;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli.Models;

/// <summary>The verb <c>model alias</c>.</summary>
internal static class AliasCommand
{
    private const string Lesson = """
        An alias leads to one version of a model and is moved in one step: who asks for
        it gets the old version or the new one, and never nothing.

        Examples:
          redaction model alias champion bars@1.2.0
              From now on, --model bars@champion is version 1.2.0.
          redaction model alias champion bars --remove
              Takes the alias away; the versions stay.

        Exit codes:
          0  the alias leads where it was asked to, or is gone
          1  there is no such model, version or alias, or the registry cannot be written
          2  the command line is wrong
        """;

    public static Command Create(CommandHost host)
    {
        var alias = new Argument<string>("alias")
        {
            HelpName = "ALIAS",
            Description = "Lower-case letters, digits and hyphens, such as champion.",
            CustomParser = static result => CheckedOption.Parse(
                result, ModelReference.IsAlias(CheckedOption.Single(result)), CheckedOption.Single(result),
                "An alias is made of lower-case letters, digits and hyphens, and begins with a letter."),
        };
        var model = ModelOptions.Reference("The version that the alias leads to.");
        var remove = new Option<bool>("--remove") { Description = "Take the alias away from the model." };
        var command = new TeachingCommand("alias", "Lets an alias lead to a version of a model.", Lesson)
        {
            alias, model, remove,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            var registry = new ModelRegistry(host.ModelFolder);
            var (name, reference) = (result.GetRequiredValue(alias), result.GetRequiredValue(model));
            var sentence = result.GetValue(remove) ? Remove(registry, name, reference) : Set(registry, name, reference);
            await host.WriteAsync($"{sentence}\n", cancellationToken).ConfigureAwait(false);

            return ExitCodes.Done;
        });

        return command;
    }

    private static string Set(ModelRegistry registry, string alias, ModelReference reference)
    {
        var found = registry.SetAlias(alias, reference);

        return $"{found.Name}@{alias} is {found.Name} {found.Version}.";
    }

    private static string Remove(ModelRegistry registry, string alias, ModelReference reference) =>
        registry.RemoveAlias(reference.Name, alias)
            ? $"{reference.Name}@{alias} is gone."
            : throw new CommandException(ExitCodes.NothingDone, $"There is no alias {reference.Name}@{alias}.");
}
