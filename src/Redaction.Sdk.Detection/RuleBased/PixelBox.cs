namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>A box of whole pixels of the working plane; right and bottom lie just behind the last pixel.</summary>
internal readonly record struct PixelBox(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public long Area => (long)Math.Max(Width, 0) * Math.Max(Height, 0);

    public bool IsEmpty => Width <= 0 || Height <= 0;

    public PixelBox Intersect(PixelBox other) => new(
        Math.Max(Left, other.Left), Math.Max(Top, other.Top),
        Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));

    public PixelBox Union(PixelBox other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top),
        Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public PixelBox Grow(int by) => new(Left - by, Top - by, Right + by, Bottom + by);

    /// <summary>The share of this box that another one covers, from 0 to 1.</summary>
    public double CoveredBy(PixelBox other)
    {
        var shared = Intersect(other);

        return shared.IsEmpty || IsEmpty ? 0 : (double)shared.Area / Area;
    }
}
