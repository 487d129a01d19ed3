namespace Redaction.Sdk.Detection;

/// <summary>A redacted amount of something, beside all of it.</summary>
/// <remarks>The default value is nothing of nothing.</remarks>
public readonly record struct CoveredAmount
{
    private CoveredAmount(double redacted, double total) => (Redacted, Total) = (redacted, total);

    /// <summary>Gets how much is redacted, from 0 to <see cref="Total"/>.</summary>
    public double Redacted { get; }

    /// <summary>Gets how much there is, redacted or not; never negative.</summary>
    public double Total { get; }

    /// <summary>Gets the redacted share, from 0 to 1; 0 of nothing.</summary>
    public double Share => Total > 0 ? Redacted / Total : 0;

    /// <summary>Creates an amount.</summary>
    /// <param name="redacted">How much is redacted; what rounding puts above the total is cut off.</param>
    /// <param name="total">How much there is.</param>
    /// <returns>The amount.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative or not a number.</exception>
    public static CoveredAmount Of(double redacted, double total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(redacted);
        ArgumentOutOfRangeException.ThrowIfNegative(total);

        return double.IsFinite(redacted) && double.IsFinite(total)
            ? new(Math.Min(redacted, total), total)
            : throw new ArgumentOutOfRangeException(nameof(total), total, "An amount must be a number.");
    }

    /// <summary>Adds another amount of the same thing.</summary>
    /// <param name="other">The other amount.</param>
    /// <returns>The sum.</returns>
    public CoveredAmount Add(CoveredAmount other) => new(Redacted + other.Redacted, Total + other.Total);
}
