namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>What surrounds <c>redaction evaluate</c>: streams, terminal, readers and detector.</summary>
internal sealed record EvaluateHost
{
    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Gets the number of columns that the table may take.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Gets what opens the images of a data set.</summary>
    public required IReadOnlyList<IDocumentFormat> Formats { get; init; }

    /// <summary>Gets what makes the detector.</summary>
    /// <remarks>It should report regions of every confidence, because average precision looks at all of them.</remarks>
    public required Func<IRedactionDetector> CreateDetector { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;
}
