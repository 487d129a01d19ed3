using System.Runtime.InteropServices;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>What <c>read_segments</c> writes about one segment of a path, 16 bytes.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct SegmentRecord
{
    public const int Bytes = 16;
    public const int LineTo = 0;
    public const int BezierTo = 1;
    public const int MoveTo = 2;

    public int Type { get; init; }

    public int Closes { get; init; }

    public float X { get; init; }

    public float Y { get; init; }
}
