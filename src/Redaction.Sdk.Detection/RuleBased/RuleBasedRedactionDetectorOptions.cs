namespace Redaction.Sdk.Detection;

/// <summary>What a <see cref="RuleBasedRedactionDetector"/> reports.</summary>
public sealed class RuleBasedRedactionDetectorOptions
{
    /// <summary>Gets or sets the confidence below which a region is left out.</summary>
    /// <value>From 0 to 1. The default is 0.5.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double MinimumConfidence
    {
        get;
        set
        {
            // Written as a negation so that NaN, which compares false with everything, throws too.
            if (!(value >= 0 && value <= 1))
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence is from 0 to 1.");
            }

            field = value;
        }
    } = 0.5;
}
