namespace Redaction.Sdk.Productions;

/// <summary>How much a load file may ask for before it is refused.</summary>
public sealed class LoadFileOptions
{
    /// <summary>Gets or sets the largest number of characters that one record may have.</summary>
    /// <value>
    /// From 1 to 1,000,000,000. The default is 16,777,216: some DAT files hold the text of the document. An
    /// Opticon line may have no more than 65,536, whatever stands here.
    /// </value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaximumRecordLength
    {
        get;
        set => field = InRange(value, 1_000_000_000);
    } = 16 * 1024 * 1024;

    /// <summary>Gets or sets the largest number of fields that one record may have.</summary>
    /// <value>From 1 to 100,000. The default is 2,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int MaximumFields
    {
        get;
        set => field = InRange(value, 100_000);
    } = 2_000;

    private static int InRange(int value, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, limit);

        return value;
    }
}
