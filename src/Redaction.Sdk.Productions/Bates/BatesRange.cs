namespace Redaction.Sdk.Productions;

/// <summary>Numbers that follow each other without a gap.</summary>
/// <param name="First">The first number.</param>
/// <param name="Last">The last number, with the same prefix; the first one again when there is only one.</param>
public readonly record struct BatesRange(BatesNumber First, BatesNumber Last)
{
    /// <summary>Gets how many numbers there are; at least 1.</summary>
    public long Count => Last.Counter - First.Counter + 1;

    /// <summary>Formats the range.</summary>
    /// <returns>The number, or the first and the last one with a dash between.</returns>
    public override string ToString() => Count is 1 ? First.ToString() : $"{First} - {Last}";
}
