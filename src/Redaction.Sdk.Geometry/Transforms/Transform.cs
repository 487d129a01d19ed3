namespace Redaction.Sdk.Geometry;

/// <summary>An invertible way from one coordinate space to another that keeps boxes axis-aligned.</summary>
/// <typeparam name="TFrom">The space that values come from.</typeparam>
/// <typeparam name="TTo">The space that values are taken to.</typeparam>
/// <remarks>
/// <para>
/// x' = <see cref="M11"/>·x + <see cref="M12"/>·y + <see cref="OffsetX"/> and
/// y' = <see cref="M21"/>·x + <see cref="M22"/>·y + <see cref="OffsetY"/>, where either the diagonal or the
/// anti-diagonal is zero: scaling, mirroring, quarter turns and shifts, and nothing that would tilt a box.
/// </para>
/// <para>The default value is not invertible and maps everything to the origin; the factories never return it.</para>
/// </remarks>
public readonly record struct Transform<TFrom, TTo>
    where TFrom : ICoordinateSpace
    where TTo : ICoordinateSpace
{
    private Transform(double m11, double m12, double m21, double m22, double offsetX, double offsetY) =>
        (M11, M12, M21, M22, OffsetX, OffsetY) = (m11, m12, m21, m22, offsetX, offsetY);

    /// <summary>Gets the factor from x to x'.</summary>
    public double M11 { get; }

    /// <summary>Gets the factor from y to x'.</summary>
    public double M12 { get; }

    /// <summary>Gets the factor from x to y'.</summary>
    public double M21 { get; }

    /// <summary>Gets the factor from y to y'.</summary>
    public double M22 { get; }

    /// <summary>Gets what is added to x'.</summary>
    public double OffsetX { get; }

    /// <summary>Gets what is added to y'.</summary>
    public double OffsetY { get; }

    /// <summary>Creates a transform that scales and then shifts.</summary>
    /// <param name="scaleX">The horizontal factor; not 0. A negative factor mirrors.</param>
    /// <param name="scaleY">The vertical factor; not 0. A negative factor mirrors.</param>
    /// <param name="offsetX">What is added to x after scaling.</param>
    /// <param name="offsetY">What is added to y after scaling.</param>
    /// <returns>The transform.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or a factor is 0.</exception>
    public static Transform<TFrom, TTo> FromScale(
        double scaleX, double scaleY, double offsetX = 0, double offsetY = 0) =>
        FromMatrix(scaleX, 0, 0, scaleY, offsetX, offsetY);

    /// <summary>Creates a transform from its six numbers.</summary>
    /// <param name="m11">The factor from x to x'.</param>
    /// <param name="m12">The factor from y to x'.</param>
    /// <param name="m21">The factor from x to y'.</param>
    /// <param name="m22">The factor from y to y'.</param>
    /// <param name="offsetX">What is added to x'.</param>
    /// <param name="offsetY">What is added to y'.</param>
    /// <returns>The transform.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A value is not finite, or the numbers tilt a box or flatten it.
    /// </exception>
    public static Transform<TFrom, TTo> FromMatrix(
        double m11, double m12, double m21, double m22, double offsetX, double offsetY)
    {
        ArgumentOutOfRangeException.ThrowIfBeyond(m11, double.MaxValue);
        ArgumentOutOfRangeException.ThrowIfBeyond(m12, double.MaxValue);
        ArgumentOutOfRangeException.ThrowIfBeyond(m21, double.MaxValue);
        ArgumentOutOfRangeException.ThrowIfBeyond(m22, double.MaxValue);
        ArgumentOutOfRangeException.ThrowIfBeyond(offsetX, double.MaxValue);
        ArgumentOutOfRangeException.ThrowIfBeyond(offsetY, double.MaxValue);

        var straight = m12 == 0 && m21 == 0 && m11 != 0 && m22 != 0;
        var turned = m11 == 0 && m22 == 0 && m12 != 0 && m21 != 0;
        if (!straight && !turned)
        {
            throw new ArgumentOutOfRangeException(
                nameof(m11), m11, "Exactly one of the two diagonals of the matrix must be free of zeros.");
        }

        return new(m11, m12, m21, m22, offsetX, offsetY);
    }

    /// <summary>Takes a point across.</summary>
    /// <param name="x">The x of the point.</param>
    /// <param name="y">The y of the point.</param>
    /// <returns>The same point in the other space.</returns>
    public (double X, double Y) Apply(double x, double y) =>
        ((M11 * x) + (M12 * y) + OffsetX, (M21 * x) + (M22 * y) + OffsetY);

    /// <summary>Takes a point across.</summary>
    /// <param name="point">The point.</param>
    /// <returns>The same point in the other space.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The result lies beyond <see cref="Box{T}.MaxCoordinate"/>.
    /// </exception>
    public Point<TTo> Apply(Point<TFrom> point)
    {
        var (x, y) = Apply(point.X, point.Y);

        return Point<TTo>.At(x, y);
    }

    /// <summary>Takes a box across.</summary>
    /// <param name="box">The box.</param>
    /// <returns>The same box in the other space, its edges ordered again.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The result lies beyond <see cref="Box{T}.MaxCoordinate"/>.
    /// </exception>
    public Box<TTo> Apply(Box<TFrom> box)
    {
        var (x1, y1) = Apply(box.Left, box.Top);
        var (x2, y2) = Apply(box.Right, box.Bottom);

        return Box<TTo>.FromEdges(Math.Min(x1, x2), Math.Min(y1, y2), Math.Max(x1, x2), Math.Max(y1, y2));
    }

    /// <summary>Takes a polygon across.</summary>
    /// <param name="polygon">The polygon.</param>
    /// <returns>The same polygon in the other space.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="polygon"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The result lies beyond <see cref="Box{T}.MaxCoordinate"/>.
    /// </exception>
    public Polygon<TTo> Apply(Polygon<TFrom> polygon)
    {
        ArgumentNullException.ThrowIfNull(polygon);

        return Polygon<TTo>.FromPoints([.. polygon.Points.Select(Apply)]);
    }

    /// <summary>Finds the way back.</summary>
    /// <returns>The transform that undoes this one, up to the rounding of floating point.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// This is the default value, or a factor is so small or an offset so large that the way back is not finite.
    /// </exception>
    public Transform<TTo, TFrom> Inverse()
    {
        var (i11, i12, i21, i22) = M11 != 0 ? (1 / M11, 0.0, 0.0, 1 / M22) : (0.0, 1 / M21, 1 / M12, 0.0);

        return Transform<TTo, TFrom>.FromMatrix(
            i11, i12, i21, i22, -((i11 * OffsetX) + (i12 * OffsetY)), -((i21 * OffsetX) + (i22 * OffsetY)));
    }

    /// <summary>Chains another transform behind this one.</summary>
    /// <typeparam name="TNext">The space that the other transform leads to.</typeparam>
    /// <param name="next">The transform to apply to the result of this one.</param>
    /// <returns>The two as one.</returns>
    public Transform<TFrom, TNext> Then<TNext>(Transform<TTo, TNext> next)
        where TNext : ICoordinateSpace
    {
        var (x, y) = next.Apply(OffsetX, OffsetY);

        return Transform<TFrom, TNext>.FromMatrix(
            (next.M11 * M11) + (next.M12 * M21), (next.M11 * M12) + (next.M12 * M22),
            (next.M21 * M11) + (next.M22 * M21), (next.M21 * M12) + (next.M22 * M22), x, y);
    }
}
