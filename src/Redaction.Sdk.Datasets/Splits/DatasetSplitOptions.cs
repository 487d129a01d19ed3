using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Datasets;

/// <summary>How a data set is divided.</summary>
public sealed class DatasetSplitOptions
{
    /// <summary>Gets or sets the share of documents that is held out for the final figures.</summary>
    /// <value>From 0 to 1. The default is 0.1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double TestShare
    {
        get;
        set => field = Share(value);
    } = 0.1;

    /// <summary>Gets or sets the share of documents on which settings are chosen.</summary>
    /// <value>From 0 to 1. The default is 0.1.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double ValidationShare
    {
        get;
        set => field = Share(value);
    } = 0.1;

    /// <summary>Gets or sets what is hashed before the name of each document; another text, another division.</summary>
    /// <value>Any text. The default is empty.</value>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public string Salt
    {
        get;
        set => field = value ?? throw new ArgumentNullException(nameof(value));
    } = string.Empty;

    private static double Share(double value, [CallerMemberName] string? property = null) =>
        value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(property, value, "The value must be from 0 to 1.");
}
