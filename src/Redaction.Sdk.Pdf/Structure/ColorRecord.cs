using System.Runtime.InteropServices;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>A colour as <c>read_object</c> writes it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct ColorRecord
{
    public int IsKnown { get; init; }

    public int Red { get; init; }

    public int Green { get; init; }

    public int Blue { get; init; }

    public int Alpha { get; init; }

    /// <summary>Gets the opacity, from 0 to 1; 1 where there is no colour.</summary>
    public double Opacity => IsKnown == 0 ? 1 : Math.Clamp(Alpha, 0, 255) / 255.0;

    /// <summary>Gets the colour as seen through the groups around it.</summary>
    /// <param name="opacity">The opacity of the groups, from 0 to 1.</param>
    public PaintColor Through(double opacity) =>
        new((byte)Red, (byte)Green, (byte)Blue, (byte)Math.Round(Opacity * opacity * 255));
}
