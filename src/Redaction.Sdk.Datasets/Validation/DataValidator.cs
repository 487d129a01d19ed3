namespace Redaction.Sdk.Datasets;

/// <summary>Checks annotations, what a detector found, and pages as they come in, by the same rules.</summary>
/// <remarks>A validator keeps nothing between calls and serves any number of threads.</remarks>
public sealed class DataValidator
{
    private readonly BoxRules _boxes;
    private readonly OverlapRules _overlaps;
    private readonly PageRules _pages;
    private readonly ClassRules _classes;
    private readonly AgreementRules _agreement;

    /// <summary>Initializes a new instance of the <see cref="DataValidator"/> class.</summary>
    /// <param name="options">Where the limits lie. They are read once, here.</param>
    public DataValidator(DataValidatorOptions? options = null)
    {
        options ??= new();
        _boxes = new(options);
        _overlaps = new(options);
        _pages = new(options);
        _classes = new(options);
        _agreement = new(options);
    }

    /// <summary>Checks a data set.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="pages">
    /// What the image files show, by the number of the image; images without one are checked without their pixels.
    /// </param>
    /// <param name="whenRead">What was found when the data set was read, and is no longer in it.</param>
    /// <returns>The findings, by rule and then in the order of the data set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dataset"/> is <see langword="null"/>.</exception>
    public ValidationResult Validate(
        AnnotatedDataset dataset,
        IReadOnlyDictionary<long, PageMeasure>? pages = null,
        IEnumerable<DataFinding>? whenRead = null)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        pages ??= new Dictionary<long, PageMeasure>();

        return new(dataset, pages.Count, InOrder(whenRead ?? []),
        [
            .. InOrder(
            [
                .. _boxes.Check(dataset),
                .. _overlaps.Check(dataset),
                .. _pages.Check(dataset, pages),
                .. SplitRules.Check(dataset, pages),
                .. _classes.Check(dataset),
                .. _agreement.Check(dataset),
            ]),
        ]);
    }

    /// <summary>Checks a page as it comes in, and what a detector found on it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="detection">What was found on it; <see langword="null"/> to check the page alone.</param>
    /// <returns>
    /// The findings. The page is image 1, the regions are its annotations, numbered from 1 in their order; boxes are in
    /// pixels of the page.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="page"/> is <see langword="null"/>.</exception>
    public ValidationResult Validate(PageImage page, DetectionResult? detection = null)
    {
        ArgumentNullException.ThrowIfNull(page);

        // The classes are counted over a set; of one page, each but one is rare.
        var dataset = DetectedPage.ToDataset(page, detection);
        Dictionary<long, PageMeasure> pages = new() { [DetectedPage.ImageId] = PageMeasure.Of(page) };
        var found = InOrder([.. _boxes.Check(dataset), .. _overlaps.Check(dataset), .. _pages.Check(dataset, pages)]);

        return new(dataset, pages.Count, [], found);
    }

    // A stable sort: within a rule, the order of the data set stays.
    private static DataFinding[] InOrder(IEnumerable<DataFinding> findings) =>
        [.. findings.OrderBy(static finding => finding.Rule.Id, StringComparer.Ordinal)];
}
