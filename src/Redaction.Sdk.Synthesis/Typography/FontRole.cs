namespace Redaction.Sdk.Synthesis;

/// <summary>What a family of fonts is used for.</summary>
internal enum FontRole
{
    Sans,
    Serif,
    Mono,
    Hand,
}
