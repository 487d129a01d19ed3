namespace Redaction.Sdk.Geometry.Tests;

/// <summary>Compares values that have been through floating point and back.</summary>
internal static class Closeness
{
    public static bool IsClose(this double a, double b, double tolerance) => Math.Abs(a - b) <= tolerance;

    public static bool IsClose<TSpace>(this Box<TSpace> a, Box<TSpace> b, double tolerance)
        where TSpace : ICoordinateSpace =>
        a.Left.IsClose(b.Left, tolerance) && a.Top.IsClose(b.Top, tolerance) &&
        a.Right.IsClose(b.Right, tolerance) && a.Bottom.IsClose(b.Bottom, tolerance);
}
