using System.CommandLine;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli.Models;

/// <summary>The verb <c>model show</c>.</summary>
internal static class ShowCommand
{
    private const string Lesson = """
        Examples:
          redaction model show bars
              The newest stable version: what it reads, finds and was measured at.
          redaction model show ./bars-1.2.0.zip --format json
              The manifest of a bundle, with its SHA-256.

        Exit codes:
          0  the model was shown
          1  there is no such model, or it is refused; the code behind it says why
          2  the command line is wrong
        """;

    public static Command Create(CommandHost host)
    {
        var model = new Argument<string>("model")
        {
            HelpName = "PATH|NAME[@VERSION]",
            Description = "A bundle, or a model of the registry.",
        };
        var format = ModelOptions.Format();
        var command = new TeachingCommand("show", "Shows what a model says of itself.", Lesson) { model, format };
        command.SetAction(async (result, cancellationToken) =>
        {
            var entry = Find(new ModelRegistry(host.ModelFolder), result.GetRequiredValue(model));
            await host.WriteAsync(
                result.GetValue(format) == "json" ? ModelWriter.Json([entry]) : ModelSheet.Write(entry),
                cancellationToken).ConfigureAwait(false);

            return ExitCodes.Done;
        });

        return command;
    }

    private static ModelEntry Find(ModelRegistry registry, string model)
    {
        if (ModelReference.TryParse(model, out var reference))
        {
            return new(registry.Find(reference), registry.Load(reference));
        }

        var bundle = ModelBundleReader.Read(model);
        var path = Path.GetFullPath(model);

        return new(new(bundle.Manifest.Name, bundle.Manifest.Version, [], Length(path), path), bundle);
    }

    private static long Length(string path) => File.Exists(path)
        ? new FileInfo(path).Length
        : new DirectoryInfo(path).EnumerateFiles().Sum(static file => file.Length);
}
