using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli;

/// <summary>What surrounds a command: its streams, its terminal, its environment, its scanner.</summary>
internal sealed record CommandHost
{
    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Gets the number of columns that text may take.</summary>
    public int Width { get; init; } = 80;

    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    public required Func<Action<DocumentScannerOptions>, DocumentScanner> CreateScanner { get; init; }

    /// <summary>Gets what draws a page with its redactions marked, as a PNG.</summary>
    public required Action<PageImage, PageFindings, Stream> DrawOverlay { get; init; }
}
