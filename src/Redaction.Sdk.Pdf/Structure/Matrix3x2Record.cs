using System.Runtime.InteropServices;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>A matrix as PDFium writes it, in the order of PDF.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct Matrix3x2Record
{
    public float A { get; init; }

    public float B { get; init; }

    public float C { get; init; }

    public float D { get; init; }

    public float E { get; init; }

    public float F { get; init; }
}
