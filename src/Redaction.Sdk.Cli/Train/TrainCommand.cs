using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;

namespace Redaction.Sdk.Cli.Train;

/// <summary>The command <c>train</c>. Training is done by a program of its own, which this one starts.</summary>
internal static class TrainCommand
{
    private const string Program = "redaction-train";

    private const string Examples = """
        Examples:
          redaction train --data pages/annotations.coco.json --clean clean-pages --out model
              Trains for five hours, and writes a model that --model takes.
          redaction train --from builtin --data pages/annotations.coco.json --out model --minutes 60 --rate 0.0007
              Goes on from the model that comes along: enough for a few pages of your own.
          redaction train --data pages/annotations.coco.json --out model --minutes 30 --device cuda --torch /opt/torch/lib
              Trains on a graphics card.

        It needs the program redaction-train beside this one or on the PATH; redaction-train --help lists its options.
        """;

    public static Command Create(CommandHost host)
    {
        var command = new TeachingCommand("train", "Trains a model of your own pages.", Examples)
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((result, cancellationToken) => RunAsync(host, result.UnmatchedTokens, cancellationToken));

        return command;
    }

    private static async Task<int> RunAsync(
        CommandHost host, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? $"{Program}.exe" : Program);
        ProcessStartInfo start = new(File.Exists(beside) ? beside : Program, arguments)
        {
            RedirectStandardOutput = true,
        };
        try
        {
            using var process = Process.Start(start)!;

            // It is asked to stop by the same signal as this program, and writes a checkpoint before it does.
            await process.StandardOutput.BaseStream.CopyToAsync(host.Output, CancellationToken.None).ConfigureAwait(false);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();

            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            throw new CommandException(
                ExitCodes.NothingDone,
                $"The program {Program} is neither beside this one nor on the PATH; build it from the sources.");
        }
    }
}
