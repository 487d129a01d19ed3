namespace Redaction.Sdk.Datasets;

/// <summary>Collects findings, or ends the reading at the first.</summary>
internal sealed class FindingSink(DatasetReadSettings? settings)
{
    private readonly ICollection<DataFinding>? _findings = settings?.Findings;

    public DatasetReadSettings Settings { get; } = settings ?? new();

    /// <exception cref="DatasetFormatException">Nobody collects findings.</exception>
    public void Report(DataFinding finding)
    {
        if (_findings is null)
        {
            throw new DatasetFormatException(finding.Message);
        }

        _findings.Add(finding);
    }

    /// <exception cref="DatasetFormatException">Nobody collects findings.</exception>
    public void Report(string message, long? imageId = null, long? annotationId = null) =>
        Report(new() { Rule = ValidationRules.Malformed, Message = message, ImageId = imageId, AnnotationId = annotationId });
}
