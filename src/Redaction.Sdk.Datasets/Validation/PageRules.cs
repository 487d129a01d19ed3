namespace Redaction.Sdk.Datasets;

/// <summary>What an image file can break.</summary>
internal sealed class PageRules(DataValidatorOptions options)
{
    private readonly double _minimumInk = options.MinimumInk;

    public IEnumerable<DataFinding> Check(AnnotatedDataset dataset, IReadOnlyDictionary<long, PageMeasure> pages)
    {
        foreach (var image in dataset.Images)
        {
            if (pages.TryGetValue(image.Id, out var page) && Broken(image, page) is var (rule, flaw))
            {
                yield return Found.At(rule, image, flaw);
            }
        }
    }

    private (ValidationRule Rule, string Flaw)? Broken(AnnotatedImage image, PageMeasure page) => page switch
    {
        { Problem: { } problem } => (ValidationRules.UnreadableImage, $"cannot be read: {problem.Message}"),
        _ when (page.Size.Width, page.Size.Height) != (image.Width, image.Height) => (
            ValidationRules.WrongPageSize,
            FormattableString.Invariant($"is said to be {image.Width} x {image.Height} pixels, but is ")
            + FormattableString.Invariant($"{page.Size.Width} x {page.Size.Height}.")),
        _ when page.InkShare < _minimumInk => (
            ValidationRules.BlankPage,
            FormattableString.Invariant($"shows nothing, but has {image.Annotations.Count} annotations.")),
        _ => null,
    };
}
