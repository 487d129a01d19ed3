namespace Redaction.Sdk.Geometry;

/// <summary>Names the coordinate space in which a box, a point or a polygon is measured.</summary>
/// <remarks>
/// A space is a type argument and nothing else: no instance of it is ever needed. Values of two spaces
/// cannot be mixed by accident, because that does not compile; a <see cref="Transform{TFrom, TTo}"/> is
/// the only way across.
/// </remarks>
public interface ICoordinateSpace
{
    /// <summary>Gets the name of the space, for messages.</summary>
    static abstract string Name { get; }
}
