using System.CommandLine;

namespace Redaction.Sdk.Cli.Models;

/// <summary>The verb <c>model verify</c>.</summary>
internal static class VerifyCommand
{
    private const string Lesson = """
        A bundle is checked in this order: its files, its manifest, the SHA-256 of each
        file, the SDK that it needs, the model itself, of which nothing is run, and at
        last a trial: the model is run on a blank page in a process of its own, which is
        ended when it takes too long or too much. A bare .onnx file is looked through
        and run on zeros.

        Examples:
          redaction model verify bars-1.2.0.zip
              Says of each check what was found.
          redaction model verify bars@champion --format json
              The same of a model of the registry, for a program to read.
          redaction model verify downloads/*.onnx
              Which of these files may be opened at all?

        Exit codes:
          0  every model was accepted
          1  a model was refused; the code behind it says why
          2  the command line is wrong
        """;

    public static Command Create(CommandHost host)
    {
        var models = new Argument<string[]>("model")
        {
            HelpName = "PATH|NAME[@VERSION]",
            Description = "Bundles, bare .onnx files, and models of the registry.",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = ModelOptions.Format();
        var (time, memory) = (ModelOptions.TimeLimit(), ModelOptions.MemoryLimit());
        var command = new TeachingCommand("verify", "Checks models, and tries them in a process of their own.", Lesson)
        {
            models, format, time, memory,
        };
        command.SetAction((result, cancellationToken) => new VerifyRun(host).RunAsync(
            new(
                result.GetRequiredValue(models),
                result.GetValue(format) == "json",
                ModelOptions.Limits(result.GetValue(time), result.GetValue(memory)),
                Keeps: false),
            cancellationToken));

        return command;
    }
}
