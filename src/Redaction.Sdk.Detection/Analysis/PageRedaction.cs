using Redaction.Sdk.Detection.Covers;

namespace Redaction.Sdk.Detection.Analysis;

/// <summary>A redaction with what of the page's structure it was seen in.</summary>
/// <param name="Record">What is reported of it.</param>
/// <param name="Covers">The covers that it consists of; empty when only the pixels show it.</param>
/// <param name="Annotation">
/// The index of the annotation that it is; <see langword="null"/> when it is none. A redaction annotation that was
/// never applied has one and no covers.
/// </param>
internal sealed record PageRedaction(RedactionRecord Record, IReadOnlyList<Cover> Covers, int? Annotation = null);
