namespace Redaction.Sdk.Datasets;

/// <summary>A data set has findings that its user does not accept.</summary>
public sealed class DataValidationException : RedactionException
{
    /// <summary>Initializes a new instance of the <see cref="DataValidationException"/> class.</summary>
    /// <param name="findings">The findings; at least one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no finding.</exception>
    public DataValidationException(IReadOnlyList<DataFinding> findings)
        : base(ProblemCode.MalformedDocument, Sentence(findings), innerException: null) => Findings = findings;

    /// <summary>Gets the findings.</summary>
    public IReadOnlyList<DataFinding> Findings { get; }

    private static string Sentence(IReadOnlyList<DataFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentOutOfRangeException.ThrowIfZero(findings.Count);

        return FormattableString.Invariant($"The data set has {findings.Count} errors; the first: {findings[0].Message}");
    }
}
