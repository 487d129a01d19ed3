namespace Redaction.Sdk.Productions;

/// <summary>Which characters hold a DAT file together.</summary>
/// <remarks>
/// The defaults are those of Concordance: fields stand in þ (U+00FE, code 254) and are separated by U+0014
/// (code 20); a line end in a value is written as ® (U+00AE, code 174).
/// </remarks>
public sealed record DatDialect
{
    /// <summary>Gets the characters that Concordance uses.</summary>
    public static DatDialect Concordance { get; } = new();

    /// <summary>Gets the character between two fields.</summary>
    /// <value>The default is U+0014.</value>
    public char Separator { get; init; } = '\u0014';

    /// <summary>Gets the character on both sides of a field; within it, it is written twice.</summary>
    /// <value>The default is þ.</value>
    public char Qualifier { get; init; } = '\u00FE';

    /// <summary>Gets the character that stands for a line end in a value.</summary>
    /// <value>
    /// The default is ®. With <see langword="null"/>, line ends are written as they are, and ® is a character
    /// like others. Reading takes line ends between qualifiers in either case.
    /// </value>
    public char? NewLine { get; init; } = '\u00AE';
}
