using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk;

/// <summary>A line through points, one part of a <see cref="PagePath"/>.</summary>
/// <param name="Points">The points in order, in page points of the upright page.</param>
/// <param name="IsClosed">Whether a stroke goes back to the first point. A fill always does.</param>
public sealed record PageLine(ImmutableArray<Point<PagePoints>> Points, bool IsClosed);
