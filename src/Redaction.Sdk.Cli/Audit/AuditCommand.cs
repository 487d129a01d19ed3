using System.CommandLine;

namespace Redaction.Sdk.Cli.Audit;

/// <summary>The verb <c>audit</c>.</summary>
internal static class AuditCommand
{
    private const string Examples = """
        Grades say how strong the evidence is:
          A  text lies wholly under a cover: anybody can copy it
          B  the same, under a picture or an annotation, or half covered
          C  a text layer from before the redaction holds coherent words
          D  fragments of a text layer: noise, as a rule

        Examples:
          redaction audit release.pdf
              Says whether anything that was redacted can still be read.
          redaction audit outgoing/ --format html --output audit.html
              A page to look at: every redaction with what stands around it, the leaks first.
          redaction audit outgoing/ --format sarif --output audit.sarif --fail-on B || exit 1
              Stops a release pipeline when a redaction failed.
          redaction audit release.pdf --annotated checked/
              A copy of the PDF with a frame and a note at each redaction.
          redaction audit release.pdf --reveal-text
              Shows what leaks. Mind who sees the output.

        Exit codes:
          0  everything was read and checked, and no leak was found
          1  nothing could be done: no such path, or the output cannot be written
          2  the command line is wrong
          3  no leak was found, but a document or page is partial or unchecked
          4  a leak was found, whatever else went wrong
        """;

    public static Command Create(CommandHost host)
    {
        var options = new AuditOptions();
        var command = new TeachingCommand(
            "audit", "Checks whether redactions worked: what is still in the file, and where.", Examples);
        options.AddTo(command);
        command.SetAction((result, cancellationToken) =>
            new AuditRun(host, options.Read(result)).RunAsync(cancellationToken));

        return command;
    }
}
