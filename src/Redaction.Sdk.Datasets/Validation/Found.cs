namespace Redaction.Sdk.Datasets;

/// <summary>Makes findings.</summary>
internal static class Found
{
    /// <param name="rule">The rule.</param>
    /// <param name="image">The page.</param>
    /// <param name="mark">The annotation.</param>
    /// <param name="flaw">The end of a sentence that begins with the annotation.</param>
    public static DataFinding At(ValidationRule rule, AnnotatedImage image, Annotation mark, string flaw) => new()
    {
        Rule = rule,
        Message = FormattableString.Invariant($"Annotation id {mark.Id} {flaw}"),
        ImageId = image.Id,
        FileName = image.FileName,
        AnnotationId = mark.Id,
        Box = RawBox.FromEdges(mark.Box.Left, mark.Box.Top, mark.Box.Right, mark.Box.Bottom),
    };

    /// <param name="rule">The rule.</param>
    /// <param name="image">The page.</param>
    /// <param name="flaw">The end of a sentence that begins with the image.</param>
    public static DataFinding At(ValidationRule rule, AnnotatedImage image, string flaw) => new()
    {
        Rule = rule,
        Message = FormattableString.Invariant($"Image id {image.Id} {flaw}"),
        ImageId = image.Id,
        FileName = image.FileName,
    };
}
