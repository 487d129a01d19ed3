using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>Compares boxes edge by edge.</summary>
internal static class BoxAssert
{
    public static void Near(Box<PagePoints> expected, Box<PagePoints> found, double tolerance = 0.01)
    {
        Assert.Equal(expected.Left, found.Left, tolerance);
        Assert.Equal(expected.Top, found.Top, tolerance);
        Assert.Equal(expected.Right, found.Right, tolerance);
        Assert.Equal(expected.Bottom, found.Bottom, tolerance);
    }

    public static void Near(double left, double top, double right, double bottom, Box<PagePoints> found) =>
        Near(Box<PagePoints>.FromEdges(left, top, right, bottom), found);
}
