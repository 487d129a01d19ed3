using System.Text;
using Redaction.Sdk.Cli.Jobs;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;
using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Cli;

/// <summary>What surrounds a command: its streams, its terminal, its environment, its detectors.</summary>
internal sealed record CommandHost
{
    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Gets the number of columns that text may take.</summary>
    public int Width { get; init; } = 80;

    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>Gets what makes a scanner around a detector, which stays the caller's.</summary>
    public required Func<IRedactionDetector, Action<DocumentScannerOptions>, DocumentScanner> CreateScanner
    {
        get;
        init;
    }

    /// <summary>Gets what opens the images of a data set.</summary>
    public required IReadOnlyList<IDocumentFormat> ImageFormats { get; init; }

    /// <summary>Gets what makes detectors; whoever asks disposes them, if they want to be.</summary>
    public required Func<DetectorChoice, IRedactionDetector> CreateDetector { get; init; }

    /// <summary>Gets the folder of the registry of models; <see langword="null"/> for the user's own.</summary>
    public string? ModelFolder { get; init; }

    /// <summary>Gets what starts the child processes in which the documents of jobs are opened.</summary>
    public WorkerCommand ScanWorker { get; init; } = PipelineScanner.Command;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Gets what draws a page with its redactions marked, as a PNG.</summary>
    public required Action<PageImage, PageFindings, Stream> DrawOverlay { get; init; }

    /// <summary>Writes text to the output, as UTF-8.</summary>
    public async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        await Output.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
        await Output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes a detector, and says so where it does not run as it was asked to.</summary>
    public IRedactionDetector OpenDetector(DetectorChoice choice)
    {
        var detector = CreateDetector(choice);
        foreach (var note in DetectorSource.Notes(choice, detector))
        {
            Error.WriteLine($"redaction: {note}");
        }

        return detector;
    }

    /// <summary>
    /// Gets what draws a part of a page with a redaction marked, as a PNG: the image, the part, the redaction.
    /// </summary>
    public required Action<PageImage, Box<PagePoints>, RedactionRecord, Stream> DrawThumbnail { get; init; }

    /// <summary>Gets what makes a copy of a PDF with notes: the bytes, the password, the findings.</summary>
    public required Func<byte[], string?, DocumentFindings, byte[]> Annotate { get; init; }
}
