using System.Runtime.InteropServices;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>What <c>read_characters</c> writes about one character, 64 bytes, in the coordinates of the page.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct CharacterRecord
{
    public const int Bytes = 64;

    /// <summary>Gets a code point, or half of one as UTF-16 has it.</summary>
    public int Unicode { get; init; }

    /// <summary>Gets the handle of the text object that shows it.</summary>
    public int Owner { get; init; }

    public int IsGenerated { get; init; }

    public int IsUnmapped { get; init; }

    public double InkLeft { get; init; }

    public double InkRight { get; init; }

    public double InkBottom { get; init; }

    public double InkTop { get; init; }

    public float CellLeft { get; init; }

    public float CellTop { get; init; }

    public float CellRight { get; init; }

    public float CellBottom { get; init; }
}
