namespace Redaction.Sdk.Synthesis;

/// <summary>How the lines of a column stand between its edges.</summary>
internal enum TextAlignment
{
    Left,
    Justified,
    Center,
    Right,
}
