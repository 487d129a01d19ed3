using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>What a detector found on a page, as evaluation compares it.</summary>
public sealed record ScoredBox
{
    /// <summary>Initializes a new instance of the <see cref="ScoredBox"/> class.</summary>
    /// <param name="box">The box, in image pixels.</param>
    /// <param name="confidence">How sure the detector is, from 0 to 1.</param>
    /// <param name="style">How the redaction looks to the detector.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not from 0 to 1.</exception>
    public ScoredBox(Box<ImagePixels> box, float confidence, RedactionStyle style)
    {
        // Written as a negation so that NaN, which has no place in an order, throws too.
        if (!(confidence is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence must be from 0 to 1.");
        }

        (Box, Confidence, Style) = (box, confidence, style);
    }

    /// <summary>Gets the box, in image pixels.</summary>
    public Box<ImagePixels> Box { get; }

    /// <summary>Gets how sure the detector is, from 0 to 1.</summary>
    public float Confidence { get; }

    /// <summary>Gets how the redaction looks to the detector.</summary>
    public RedactionStyle Style { get; }
}
