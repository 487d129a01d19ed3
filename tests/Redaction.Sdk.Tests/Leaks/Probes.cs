namespace Redaction.Sdk.Tests.Leaks;

/// <summary>Every way to hide something that the project knows of, and what only looks like one.</summary>
internal static partial class Probes
{
    /// <summary>Gets all probes, each under a name of its own.</summary>
    public static IReadOnlyList<Probe> All { get; } =
        [.. Covers(), .. OddCovers(), .. Pictures(), .. Annotations(), .. Clean(), .. Elsewhere(), .. Layers()];
}
