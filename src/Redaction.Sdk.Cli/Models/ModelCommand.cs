using System.CommandLine;

namespace Redaction.Sdk.Cli.Models;

/// <summary>The verbs <c>model pack</c>, <c>verify</c>, <c>add</c>, <c>list</c>, <c>show</c> and <c>alias</c>.</summary>
internal static class ModelCommand
{
    private const string Lesson = """
        A model travels as a bundle: model.onnx, manifest.json and MODEL_CARD.md in
        one .zip or one folder. The manifest holds the SHA-256 of the others; a changed
        byte anywhere has the bundle refused.

        Examples:
          redaction model pack bars.onnx --manifest manifest.json
              Makes NAME-VERSION.zip, by the name and the version in the manifest.
          redaction model verify bars-1.2.0.zip
              Checks every byte, then runs the model in a process of its own.
          redaction model add bars-1.2.0.zip
              The same, and keeps the model in the registry.
          redaction model alias champion bars@1.2.0
              From now on, bars@champion is that version.
          redaction detect letter.pdf --model bars@^1
              Uses the newest version from 1.0.0 to below 2.0.0.

        The registry is the folder that the environment variable REDACTION_MODELS
        names, else redaction/models in the user's local data folder.
        """;

    public static Command Create(CommandHost host) =>
        new TeachingCommand("model", "Packs, checks and keeps models.", Lesson)
        {
            PackCommand.Create(host),
            VerifyCommand.Create(host),
            AddCommand.Create(host),
            ListCommand.Create(host),
            ShowCommand.Create(host),
            AliasCommand.Create(host),
        };
}
