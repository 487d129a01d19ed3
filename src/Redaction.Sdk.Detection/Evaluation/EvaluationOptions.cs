namespace Redaction.Sdk.Detection;

/// <summary>Chooses which detections an evaluation counts.</summary>
public sealed class EvaluationOptions
{
    /// <summary>Gets or sets the confidence from which a detection counts.</summary>
    /// <value>From 0 to 1. The default is 0.5. Average precision looks at all confidences all the same.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double MinimumConfidence
    {
        get;
        set => field = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence must be from 0 to 1.");
    } = 0.5;

    /// <summary>Gets or sets how many detections of a page count at most, the strongest first.</summary>
    /// <value>
    /// At least 1. The default is no limit, because pages with more than a hundred redactions exist; 100 is
    /// what COCO's own figures use.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaximumDetectionsPerPage
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = int.MaxValue;

    /// <summary>Gets or sets how often documents are drawn anew to find confidence intervals.</summary>
    /// <value>At least 0. The default is 0: no intervals. 1,000 is usual.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Resamples
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>Gets or sets the number from which all drawing follows: the same seed, the same intervals.</summary>
    /// <value>The default is 0.</value>
    public int Seed { get; set; }
}
