using System.Collections.Immutable;

namespace Redaction.Sdk.Registry;

/// <summary>A version of a model in a registry.</summary>
/// <param name="Name">The name of the model.</param>
/// <param name="Version">Its semantic version.</param>
/// <param name="Aliases">The aliases that lead to this version, in alphabetical order.</param>
/// <param name="Bytes">The size of its bundle.</param>
/// <param name="Path">The file of its bundle.</param>
public sealed record RegisteredModel(
    string Name, string Version, ImmutableArray<string> Aliases, long Bytes, string Path);
