using System.Collections.Immutable;
using System.Text;

namespace Redaction.Sdk.Datasets;

/// <summary>The runs of a mask as text: how COCO's own tools compress them.</summary>
/// <remarks>
/// From the fourth run on, the difference to the run two before is written. Each number is cut into groups of five bits,
/// lowest first; a sixth bit says that more follow, and 48 is added to make a character of it. The highest bit of the
/// last group is the sign.
/// </remarks>
internal static class MaskText
{
    private const int Offset = '0';
    private const int Continues = 0x20;
    private const int Sign = 0x10;

    public static string Write(ImmutableArray<int> counts)
    {
        StringBuilder text = new();
        for (var i = 0; i < counts.Length; i++)
        {
            Append(text, i > 2 ? (long)counts[i] - counts[i - 2] : counts[i]);
        }

        return text.ToString();
    }

    /// <exception cref="ArgumentException">The text is malformed.</exception>
    public static IReadOnlyList<int> Read(string text)
    {
        List<int> counts = [];
        for (var position = 0; position < text.Length;)
        {
            var number = Next(text, ref position) + (counts.Count > 2 ? counts[^2] : 0);
            counts.Add(number is >= 0 and <= int.MaxValue ? (int)number : throw Malformed());
        }

        return counts;
    }

    private static void Append(StringBuilder text, long number)
    {
        bool more;
        do
        {
            var bits = (int)(number & 0x1F);
            number >>= 5;
            more = (bits & Sign) == 0 ? number != 0 : number != -1;
            text.Append((char)((more ? bits | Continues : bits) + Offset));
        }
        while (more);
    }

    private static long Next(string text, ref int position)
    {
        var number = 0L;
        for (var shift = 0; shift < 60; shift += 5)
        {
            var bits = position < text.Length ? text[position++] - Offset : -1;
            if (bits is < 0 or > 0x3F)
            {
                throw Malformed();
            }

            number |= (long)(bits & 0x1F) << shift;
            if ((bits & Continues) == 0)
            {
                return (bits & Sign) != 0 ? number | (-1L << (shift + 5)) : number;
            }
        }

        throw Malformed();
    }

    private static ArgumentException Malformed() => new("The text is no run lengths of COCO.");
}
