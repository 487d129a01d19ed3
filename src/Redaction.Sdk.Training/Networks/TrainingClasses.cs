using System.Collections.Immutable;

namespace Redaction.Sdk.Training.Networks;

/// <summary>The classes of the network: a style each, in the order of its outputs.</summary>
internal static class TrainingClasses
{
    public static ImmutableArray<RedactionStyle> All { get; } = [.. Enum.GetValues<RedactionStyle>().Order()];

    public static int IndexOf(RedactionStyle style) => All.IndexOf(style);
}
