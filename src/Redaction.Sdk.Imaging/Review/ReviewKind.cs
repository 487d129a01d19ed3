namespace Redaction.Sdk.Imaging;

/// <summary>What a box on a <see cref="ReviewSheet"/> stands for.</summary>
public enum ReviewKind
{
    /// <summary>A redaction that was found, as it was marked: a blue line.</summary>
    Truth,

    /// <summary>The detection that found it: green dashes.</summary>
    Found,

    /// <summary>A redaction that was not found: orange dashes and dots, and a tint.</summary>
    Missed,

    /// <summary>A detection where no redaction is: violet dots, and a tint.</summary>
    False,
}
