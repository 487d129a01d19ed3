using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>What the status of a redaction rests on, so that a person can look again.</summary>
public sealed record RedactionEvidence
{
    /// <summary>Gets where the hidden text lies: a box for each run of it, in page points.</summary>
    public ImmutableArray<Box<PagePoints>> Boxes { get; init; } = [];

    /// <summary>Gets the elements that draw the text, by their <see cref="PageElement.Index"/>, ascending.</summary>
    public ImmutableArray<int> TextElements { get; init; } = [];

    /// <summary>Gets the elements that hide it, by their <see cref="PageElement.Index"/>, ascending.</summary>
    /// <value>Empty when nothing covers it.</value>
    public ImmutableArray<int> CoverElements { get; init; } = [];

    /// <summary>Gets the least share of a character's ink that is hidden, over the characters of the text.</summary>
    /// <value>From 0 to 1; <see langword="null"/> when no text is hidden.</value>
    public double? HiddenShare { get; init; }

    /// <summary>Gets what was compared.</summary>
    public required EvidenceComparison Comparison { get; init; }
}
