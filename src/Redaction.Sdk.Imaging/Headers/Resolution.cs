namespace Redaction.Sdk.Imaging;

/// <summary>Pixels to the inch, across and down.</summary>
internal readonly record struct Resolution(double Across, double Down)
{
    // Below lie placeholders such as 1 x 1; above, nothing that was ever scanned.
    private const double Least = 10;
    private const double Most = 10_000;

    /// <summary>Makes a resolution of what a file states, unless it cannot be meant.</summary>
    public static Resolution? From(double across, double down) =>
        across is >= Least and <= Most && down is >= Least and <= Most ? new(across, down) : null;

    public static Resolution? FromMetres(double across, double down) => From(across * 0.0254, down * 0.0254);

    public static Resolution? FromCentimetres(double across, double down) => From(across * 2.54, down * 2.54);
}
