using System.Collections.Immutable;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>One code in a text: where it stands, and what it may be when several regimes write it alike.</summary>
/// <param name="Start">The index of its first character.</param>
/// <param name="Length">The number of its characters.</param>
/// <param name="Choices">The codes that it may be, in the order of the catalog.</param>
internal sealed record CodeReading(int Start, int Length, ImmutableArray<CodeMatcher> Choices);
