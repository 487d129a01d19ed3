using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk;

/// <summary>The outline of a path, its curves flattened to lines.</summary>
/// <param name="Lines">The lines, each from its first point to its last, in page points.</param>
/// <param name="IsEvenOdd">
/// Whether a point is inside where lines cross an odd number of times; otherwise where they wind around it.
/// </param>
public sealed record PagePath(ImmutableArray<PageLine> Lines, bool IsEvenOdd);
