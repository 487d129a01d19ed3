namespace Redaction.Sdk.Synthesis;

/// <summary>The words of one language, the frequent ones first.</summary>
internal sealed record Language(string Name, IReadOnlyList<string> Words)
{
    /// <summary>Letters that a font must have to write it.</summary>
    public string Sample { get; } = string.Concat(string.Concat(Words).Where(char.IsLetter).Distinct());
}
