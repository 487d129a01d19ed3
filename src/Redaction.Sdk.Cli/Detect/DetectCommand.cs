using System.CommandLine;

namespace Redaction.Sdk.Cli.Detect;

/// <summary>The verb <c>detect</c>.</summary>
internal static class DetectCommand
{
    private const string Examples = """
        Examples:
          redaction detect letter.pdf
              Lists the redactions of one document.
          redaction detect releases/ --format jsonl --output report.jsonl
              Reads a whole folder; the report appears when it is whole.
          redaction detect scan.tif --pages 1-3,7 --overlay marked/
              Draws the redactions onto four of the pages.
          curl https://example.org/letter.pdf | redaction detect - --format json
              Reads standard input.

        Exit codes:
          0  everything asked for was read and checked
          1  nothing could be done: no such path, or the output cannot be written
          2  the command line is wrong
          3  finished, but a document or page is partial or unchecked: see its problems
        """;

    public static Command Create(CommandHost host)
    {
        var options = new DetectOptions();
        var command = new TeachingCommand("detect", "Finds the redactions in PDF and image files.", Examples);
        options.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var settings = options.Read(result);
            if (!settings.Scan.ReadsPixels)
            {
                host.Error.WriteLine(
                    "redaction: --no-pixels leaves no page checked: what only the pixels show is missed.");
            }

            return new DetectRun(host, settings).RunAsync(cancellationToken);
        });

        return command;
    }
}
