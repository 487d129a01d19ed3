namespace Redaction.Sdk.Datasets;

/// <summary>A data set, and what is wrong with it.</summary>
public sealed class ValidationResult
{
    private readonly DataFinding[] _found;

    internal ValidationResult(AnnotatedDataset dataset, int pagesRead, DataFinding[] whenRead, DataFinding[] found)
    {
        (Dataset, PagesRead, _found) = (dataset, pagesRead, found);
        Findings = [.. whenRead, .. found];
    }

    /// <summary>Gets the data set that was checked.</summary>
    public AnnotatedDataset Dataset { get; }

    /// <summary>Gets how many image files were looked at; what could not be read is among them.</summary>
    public int PagesRead { get; }

    /// <summary>Gets the findings: first those of entries that could not be read, then by rule.</summary>
    public IReadOnlyList<DataFinding> Findings { get; }

    /// <summary>Gets a value indicating whether any finding is an error.</summary>
    public bool HasErrors => Findings.Any(static finding => finding.Rule.Severity == FindingSeverity.Error);

    /// <summary>Counts what a rule looked at.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The number of annotations, pages, classes or pairs of annotators, entries that were left out included.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is <see langword="null"/>.</exception>
    public int CountOf(ValidationRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);

        return rule.Subject switch
        {
            RuleSubject.Page => Dataset.Images.Count,
            RuleSubject.Class => Dataset.Classes.Count,
            RuleSubject.AnnotatorPair => AgreementRules.CountPairs(Dataset),
            _ => Dataset.Images.Sum(static image => image.Annotations.Count) + Findings.Count - _found.Length,
        };
    }

    /// <summary>Makes a data set by a policy.</summary>
    /// <param name="policy">What becomes of the findings.</param>
    /// <returns>The data set; the same one where nothing changes.</returns>
    /// <exception cref="DataValidationException">The policy is to fail, and there is an error.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The policy is none of those known.</exception>
    public AnnotatedDataset Apply(ValidationPolicy policy) => policy switch
    {
        ValidationPolicy.Report => Dataset,
        ValidationPolicy.Clip => Clip(),
        ValidationPolicy.Drop => Drop(),
        ValidationPolicy.Fail when HasErrors => throw new DataValidationException(
            [.. Findings.Where(static finding => finding.Rule.Severity == FindingSeverity.Error)]),
        ValidationPolicy.Fail => Dataset,
        _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "The policy is none of those known."),
    };

    private AnnotatedDataset Clip()
    {
        var outside = _found.Where(static finding => finding.Rule == ValidationRules.OutsidePage)
            .Select(static finding => finding.AnnotationId!.Value)
            .ToHashSet();

        return WithAnnotations((image, mark) => outside.Contains(mark.Id) ? BoxClip.ToPage(image, mark) : mark);
    }

    private AnnotatedDataset Drop()
    {
        var errors = _found.Where(static finding => finding.Rule.Severity == FindingSeverity.Error).ToArray();
        var marks = errors.Select(static finding => finding.AnnotationId).OfType<long>().ToHashSet();
        var images = errors.Where(static finding => finding.AnnotationId is null)
            .Select(static finding => finding.ImageId)
            .OfType<long>()
            .ToHashSet();
        var dataset = WithAnnotations((_, mark) => marks.Contains(mark.Id) ? null : mark);

        return dataset with { Images = [.. dataset.Images.Where(image => !images.Contains(image.Id))] };
    }

    private AnnotatedDataset WithAnnotations(Func<AnnotatedImage, Annotation, Annotation?> change) => Dataset with
    {
        Images = [.. Dataset.Images.Select(image => image with
        {
            Annotations = [.. image.Annotations.Select(mark => change(image, mark)).OfType<Annotation>()],
        })],
    };
}
