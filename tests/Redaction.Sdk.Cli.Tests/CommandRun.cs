using System.Text;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Tests;

/// <summary>What a command line came to, run in this process on fake documents.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandRun> Of(params string[] arguments) => await Of(new Surroundings(), arguments);

    public static async Task<CommandRun> Of(Surroundings surroundings, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var host = surroundings.Host(output, error);
        var exitCode = await CommandLine.RunAsync(arguments, host, surroundings.Cancellation);

        return new(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}

/// <summary>What differs from test to test.</summary>
internal sealed record Surroundings
{
    public string Input { get; init; } = string.Empty;

    public string? Password { get; init; }

    public bool Terminal { get; init; }

    public string? ModelFolder { get; init; }

    public CancellationToken Cancellation { get; init; } = TestContext.Current.CancellationToken;

    public Func<DetectorChoice, IRedactionDetector> CreateDetector { get; init; } = static _ => new FakeDetector();

    /// <summary>Gets what makes the scanner: of fake documents, unless a test wants real ones.</summary>
    public Func<IRedactionDetector, Action<DocumentScannerOptions>, DocumentScanner> CreateScanner { get; init; } =
        static (detector, configure) =>
        {
            var options = new DocumentScannerOptions();
            configure(options);

            return new([new FakeFormat()], detector, options);
        };

    public CommandHost Host(Stream output, TextWriter error) => new()
    {
        Input = new MemoryStream(Encoding.UTF8.GetBytes(Input)),
        Output = output,
        Error = error,
        ErrorIsTerminal = Terminal,
        Environment = name => name == "REDACTION_PASSWORD" ? Password : null,
        ModelFolder = ModelFolder,
        CreateScanner = CreateScanner,
        ImageFormats = [new FakeFormat()],
        CreateDetector = CreateDetector,
        Annotate = AnnotatedCopy.Write,
        DrawThumbnail = static (_, _, redaction, stream) => stream.Write(Encoding.UTF8.GetBytes(redaction.Id)),
        DrawOverlay = static (_, page, stream) => stream.Write(Encoding.UTF8.GetBytes($"page {page.Number}")),
    };
}
