using FsCheck;
using FsCheck.Xunit;

namespace Redaction.Sdk.Datasets.Tests;

public sealed class ValidationProperties
{
    private static readonly DataValidator Validator = new();

    [Property(MaxTest = 200)]
    public void Clip_AnyDataset_LeavesNothingOutsideAndChangesNothingElse(NonNegativeInt seed)
    {
        var dataset = SampleDatasets.Make(seed.Get);
        var result = Validator.Validate(dataset);
        var outside = Reported(result, static rule => rule == ValidationRules.OutsidePage);

        var clipped = result.Apply(ValidationPolicy.Clip);

        Assert.DoesNotContain(Validator.Validate(clipped).Findings, static f => f.Rule == ValidationRules.OutsidePage);
        Assert.Equal(
            Marks(dataset).Where(mark => !outside.Contains(mark.Id)),
            Marks(clipped).Where(mark => !outside.Contains(mark.Id)));
    }

    [Property(MaxTest = 200)]
    public void Drop_AnyDataset_RemovesExactlyWhatIsReportedAsError(NonNegativeInt seed)
    {
        var dataset = WithCopies(SampleDatasets.Make(seed.Get), seed.Get);
        var result = Validator.Validate(dataset);
        var marks = Reported(result, static rule => rule.Severity == FindingSeverity.Error);
        var images = result.Findings
            .Where(static f => f.Rule.Severity == FindingSeverity.Error && f.AnnotationId is null)
            .Select(static f => f.ImageId!.Value)
            .ToHashSet();

        var dropped = result.Apply(ValidationPolicy.Drop);

        Assert.Equal(
            dataset.Images.Where(image => !images.Contains(image.Id)).Select(static image => image.Id),
            dropped.Images.Select(static image => image.Id));
        Assert.Equal(
            dataset.Images.Where(image => !images.Contains(image.Id)).SelectMany(static image => image.Annotations)
                .Select(static mark => mark.Id).Where(id => !marks.Contains(id)),
            Marks(dropped).Select(static mark => mark.Id));
        Assert.False(Validator.Validate(dropped).HasErrors, $"seed {seed.Get}");
    }

    [Property(MaxTest = 100)]
    public void Duplicates_AnyDataset_AreThoseOfTheObviousLoops(NonNegativeInt seed)
    {
        var dataset = WithCopies(SampleDatasets.Make(seed.Get), seed.Get);
        var expected = from image in dataset.Images
                       from later in image.Annotations.Index()
                       where image.Annotations.Take(later.Index).Any(earlier =>
                           (earlier.ClassName, earlier.Annotator, earlier.IsCrowd)
                               == (later.Item.ClassName, later.Item.Annotator, later.Item.IsCrowd)
                           && earlier.Box.IntersectionOverUnion(later.Item.Box) >= 0.95)
                       select later.Item.Id;

        var found = Reported(Validator.Validate(dataset), static rule => rule == ValidationRules.Duplicate);

        Assert.Equal(expected.Order(), found.Order());
    }

    // Some annotations twice, and some images in another part than the rest of their document.
    private static AnnotatedDataset WithCopies(AnnotatedDataset dataset, int seed)
    {
        Random random = new(seed);
        var next = 1_000L;

        return dataset with
        {
            Images = [.. dataset.Images.Select(image => image with
            {
                Annotations =
                [
                    .. image.Annotations,
                    .. image.Annotations.Where(_ => random.Next(3) == 0).Select(mark => mark with { Id = ++next }),
                ],
            })],
        };
    }

    private static HashSet<long> Reported(ValidationResult result, Func<ValidationRule, bool> isMeant) =>
        [.. result.Findings.Where(f => isMeant(f.Rule)).Select(static f => f.AnnotationId).OfType<long>()];

    private static IEnumerable<Annotation> Marks(AnnotatedDataset dataset) =>
        dataset.Images.SelectMany(static image => image.Annotations);
}
