using System.Runtime.InteropServices;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>What <c>read_object</c> writes about one page object, in this order, 148 bytes.</summary>
/// <remarks>Coordinates are of the page or form that holds the object.</remarks>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct ObjectRecord
{
    public const int Bytes = 148;

    /// <summary>Gets the handle of the object; 0 when there is none.</summary>
    public int Handle { get; init; }

    public ObjectType Type { get; init; }

    public float Left { get; init; }

    public float Bottom { get; init; }

    public float Right { get; init; }

    public float Top { get; init; }

    public Matrix3x2Record Matrix { get; init; }

    public ColorRecord Fill { get; init; }

    public ColorRecord Stroke { get; init; }

    public float StrokeWidth { get; init; }

    /// <summary>Gets the cap as PDF counts: 0 butt, 1 round, 2 square.</summary>
    public int LineCap { get; init; }

    /// <summary>Gets the join as PDF counts: 0 miter, 1 round, 2 bevel.</summary>
    public int LineJoin { get; init; }

    public int HasTransparency { get; init; }

    public int Marks { get; init; }

    public int Clip { get; init; }

    /// <summary>Gets the number of paths that clip it; -1 when there are none.</summary>
    public int Clips { get; init; }

    /// <summary>Gets how a path is filled: 0 not, 1 even-odd, 2 nonzero.</summary>
    public int FillMode { get; init; }

    public int IsStroked { get; init; }

    public int RenderMode { get; init; }

    public float FontSize { get; init; }

    public int Font { get; init; }

    /// <summary>Gets the number of segments of a path or of objects of a form.</summary>
    public int Count { get; init; }

    public int PixelWidth { get; init; }

    public int PixelHeight { get; init; }
}
