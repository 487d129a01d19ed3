namespace Redaction.Sdk.Cli.Audit;

/// <summary>Writes an audit in one format.</summary>
internal interface IAuditWriter
{
    /// <summary>Writes the whole audit.</summary>
    /// <param name="audit">What was found.</param>
    /// <param name="output">Where it goes; it is left open.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    ValueTask WriteAsync(AuditOutcome audit, Stream output, CancellationToken cancellationToken);
}
