namespace Redaction.Sdk.Datasets;

/// <summary>Collects defects, or ends the reading at the first.</summary>
internal sealed class DefectSink(DatasetReadSettings? settings)
{
    private readonly ICollection<DatasetDefect>? _defects = settings?.Defects;

    public DatasetReadSettings Settings { get; } = settings ?? new();

    /// <exception cref="DatasetFormatException">Nobody collects defects.</exception>
    public void Report(DatasetDefect defect)
    {
        if (_defects is null)
        {
            throw new DatasetFormatException(defect.Message);
        }

        _defects.Add(defect);
    }

    /// <exception cref="DatasetFormatException">Nobody collects defects.</exception>
    public void Report(string message, long? imageId = null, long? annotationId = null) =>
        Report(new() { Rule = RuleIds.Malformed, Message = message, ImageId = imageId, AnnotationId = annotationId });
}
