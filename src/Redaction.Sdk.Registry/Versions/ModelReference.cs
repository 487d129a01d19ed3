using System.Diagnostics.CodeAnalysis;

namespace Redaction.Sdk.Registry;

/// <summary>Names a model of a registry: <c>bars</c>, <c>bars@1.2.0</c>, <c>bars@^1</c>, <c>bars@champion</c>.</summary>
/// <remarks>
/// A bare name is the latest stable version. <c>^1.2</c> is 1.2.0 or later below 2.0.0, <c>~1.2</c> is 1.2.0 or later
/// below 1.3.0. Anything else behind the <c>@</c> is an alias.
/// </remarks>
public sealed record ModelReference
{
    private ModelReference(string name, string? version) => (Name, Version) = (name, version);

    /// <summary>Gets the name of the model.</summary>
    public string Name { get; }

    /// <summary>Gets the version, the span or the alias; <see langword="null"/> for the latest stable version.</summary>
    public string? Version { get; }

    /// <summary>Reads a reference.</summary>
    /// <param name="text">The text, without blanks.</param>
    /// <param name="reference">The reference.</param>
    /// <returns>Whether the text is one. A path never is, as names have neither dots nor slashes.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ModelReference? reference)
    {
        var parts = (text ?? string.Empty).Split('@');
        var isValid = ModelName.IsValid(parts[0])
            && (parts.Length == 1 || (parts.Length == 2 && IsVersion(parts[1])));
        reference = isValid ? new(parts[0], parts.Length == 1 ? null : parts[1]) : null;

        return isValid;
    }

    /// <summary>Reads a reference.</summary>
    /// <param name="text">The text, without blanks.</param>
    /// <returns>The reference.</returns>
    /// <exception cref="FormatException">The text is no reference.</exception>
    public static ModelReference Parse(string text) => TryParse(text, out var reference)
        ? reference
        : throw new FormatException(
            $"{Quoted.Name(text)} names no model: write NAME, NAME@1.2.0, NAME@^1, NAME@~1.2 or NAME@ALIAS.");

    /// <summary>Determines whether a text can be an alias. It is spelled like the name of a model.</summary>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if it can.</returns>
    public static bool IsAlias(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return ModelName.IsValid(text);
    }

    /// <summary>Gets the text that this was read from.</summary>
    /// <returns>The name, with the version if there is one.</returns>
    public override string ToString() => Version is null ? Name : $"{Name}@{Version}";

    private static bool IsVersion(string text) => IsAlias(text) || VersionSelector.TryParse(text) is not null;
}
