namespace Redaction.Sdk.Productions;

/// <summary>Where the parts of a production lie, and how much it may ask for.</summary>
public sealed class ProductionOptions
{
    /// <summary>Gets or sets the folder that the paths of the Opticon file start from, and never lead out of.</summary>
    /// <value>
    /// The default is <see langword="null"/>: the folder of the Opticon file, or the folder above it if its
    /// own is called DATA.
    /// </value>
    public string? ImageFolder { get; set; }

    /// <summary>Gets or sets what the paths of the Opticon file begin with in place of the image folder.</summary>
    /// <value>For example <c>D:\PRODUCTION</c>; compared without case. The default is <see langword="null"/>.</value>
    public string? PathPrefix { get; set; }

    /// <summary>Gets or sets the DAT file.</summary>
    /// <value>
    /// The default is <see langword="null"/>: the DAT file of the same name beside the Opticon file, or the
    /// only one there is.
    /// </value>
    public string? DatFile { get; set; }

    /// <summary>Gets or sets the characters of the DAT file.</summary>
    /// <value>The default is those of Concordance.</value>
    public DatDialect DatDialect { get; set; } = DatDialect.Concordance;

    /// <summary>Gets or sets the limits on records of load files.</summary>
    /// <value>The default is a new <see cref="LoadFileOptions"/>.</value>
    public LoadFileOptions LoadFiles { get; set; } = new();

    /// <summary>Gets or sets the largest number of lines that one document may have.</summary>
    /// <value>From 1 to 10,000,000. The default is 100,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaximumPages
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 10_000_000);
            field = value;
        }
    } = 100_000;

    /// <summary>Gets or sets the size of an image file above which it is not looked at as a slip sheet.</summary>
    /// <value>In bytes, 0 or more. The default is 65,536; 0 looks at none.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaximumSlipSheetBytes
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 64 * 1024;
}
