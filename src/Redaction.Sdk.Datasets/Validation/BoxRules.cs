using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets;

/// <summary>What a box alone, on its page, can break.</summary>
internal sealed class BoxRules(DataValidatorOptions options)
{
    private readonly double _tolerance = options.OutsideTolerance;
    private readonly double _minimumSide = options.MinimumSide;
    private readonly double _maximumAspect = options.MaximumAspect;

    public IEnumerable<DataFinding> Check(AnnotatedDataset dataset)
    {
        var classes = dataset.Classes.ToHashSet(StringComparer.Ordinal);

        return from image in dataset.Images
               from mark in image.Annotations
               from broken in Broken(image, mark, classes)
               select Found.At(broken.Rule, image, mark, broken.Flaw);
    }

    private IEnumerable<(ValidationRule Rule, string Flaw)> Broken(
        AnnotatedImage image, Annotation mark, HashSet<string> classes)
    {
        if (!classes.Contains(mark.ClassName))
        {
            yield return (ValidationRules.UnknownClass, "is of a class that the data set does not name.");
        }

        // Of a box without an area, nothing else is worth saying.
        if (mark.Box.Area <= 0)
        {
            yield return (ValidationRules.Degenerate, "has a box without an area.");
            yield break;
        }

        if (Beyond(image, mark.Box) is var beyond && beyond > _tolerance)
        {
            yield return (
                ValidationRules.OutsidePage, FormattableString.Invariant($"reaches {beyond:0.##} pixels beyond its page."));
        }

        var (shorter, longer) = (Math.Min(mark.Box.Width, mark.Box.Height), Math.Max(mark.Box.Width, mark.Box.Height));
        if (shorter < _minimumSide)
        {
            yield return (
                ValidationRules.TooSmall, FormattableString.Invariant($"is only {shorter:0.##} pixels wide or high."));
        }

        if (longer > _maximumAspect * shorter)
        {
            yield return (
                ValidationRules.Aspect, FormattableString.Invariant($"is {longer / shorter:0} times as long as wide."));
        }
    }

    private static double Beyond(AnnotatedImage image, Box<ImagePixels> box) => Math.Max(
        Math.Max(-box.Left, -box.Top), Math.Max(box.Right - image.Width, box.Bottom - image.Height));
}
