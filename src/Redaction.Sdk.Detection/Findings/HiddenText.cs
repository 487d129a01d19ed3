using System.Security.Cryptography;
using System.Text;

namespace Redaction.Sdk.Detection;

/// <summary>Text that a redaction failed to remove, masked unless it was asked for.</summary>
/// <remarks>
/// The text is what can be read, in the order of the content, with one space between words that stand apart and
/// between lines, and none at the ends. Whoever guesses it can prove the guess by its <see cref="Sha256"/>.
/// </remarks>
/// <param name="Characters">The number of Unicode scalar values, the spaces between words among them.</param>
/// <param name="Sha256">The lower-case hexadecimal SHA-256 of the text in UTF-8.</param>
/// <param name="Text">The text itself; <see langword="null"/> unless revealing it was asked for.</param>
public sealed record HiddenText(int Characters, string Sha256, string? Text = null)
{
    /// <summary>Describes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reveal">Whether the text itself is kept.</param>
    /// <returns>Its length and hash, and the text if it is kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static HiddenText Of(string text, bool reveal = false)
    {
        ArgumentNullException.ThrowIfNull(text);

        return new(
            text.EnumerateRunes().Count(),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            reveal ? text : null);
    }
}
