namespace Redaction.Sdk.Geometry;

/// <summary>A box that competes. Candidates sort strongest first, ties broken down to the last field.</summary>
internal readonly record struct Candidate<TSpace>(Box<TSpace> Box, float Score, int Class, int Index)
    : IComparable<Candidate<TSpace>>
    where TSpace : ICoordinateSpace
{
    public int CompareTo(Candidate<TSpace> other)
    {
        var order = other.Score.CompareTo(Score);
        order = order != 0 ? order : Class.CompareTo(other.Class);
        order = order != 0 ? order : Box.Left.CompareTo(other.Box.Left);
        order = order != 0 ? order : Box.Top.CompareTo(other.Box.Top);
        order = order != 0 ? order : Box.Right.CompareTo(other.Box.Right);
        order = order != 0 ? order : Box.Bottom.CompareTo(other.Box.Bottom);

        // Only equal boxes get here, so which of them goes first changes an index and nothing else.
        return order != 0 ? order : Index.CompareTo(other.Index);
    }
}
