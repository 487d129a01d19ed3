using System.Globalization;

namespace Redaction.Sdk.Datasets;

/// <summary>A box as somebody wrote it, in image pixels: any numbers, in any order.</summary>
/// <remarks>What a data set or a model says before anybody has checked it. The default is four zeros.</remarks>
public readonly record struct RawBox
{
    private RawBox(double left, double top, double right, double bottom) =>
        (Left, Top, Right, Bottom) = (left, top, right, bottom);

    /// <summary>Gets what was written for the smallest x, in pixels.</summary>
    public double Left { get; }

    /// <summary>Gets what was written for the smallest y, in pixels.</summary>
    public double Top { get; }

    /// <summary>Gets what was written for the largest x, in pixels.</summary>
    public double Right { get; }

    /// <summary>Gets what was written for the largest y, in pixels.</summary>
    public double Bottom { get; }

    /// <summary>Creates a box from its edges.</summary>
    /// <param name="left">The smallest x, in pixels.</param>
    /// <param name="top">The smallest y, in pixels.</param>
    /// <param name="right">The largest x, in pixels.</param>
    /// <param name="bottom">The largest y, in pixels.</param>
    /// <returns>The box, unchecked.</returns>
    public static RawBox FromEdges(double left, double top, double right, double bottom) =>
        new(left, top, right, bottom);

    /// <summary>Creates a box from its first corner and its size.</summary>
    /// <param name="left">The smallest x, in pixels.</param>
    /// <param name="top">The smallest y, in pixels.</param>
    /// <param name="width">The horizontal extent, in pixels.</param>
    /// <param name="height">The vertical extent, in pixels.</param>
    /// <returns>The box, unchecked.</returns>
    public static RawBox FromSize(double left, double top, double width, double height) =>
        new(left, top, left + width, top + height);

    /// <summary>Formats the numbers, independent of culture.</summary>
    /// <returns>The numbers as <c>[left, top, right, bottom]</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"[{Left}, {Top}, {Right}, {Bottom}]");
}
