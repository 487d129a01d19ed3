using System.Buffers.Text;
using UglyToad.PdfPig.Core;

namespace Redaction.Sdk.PdfPig;

/// <summary>Finds objects that lie in the file although its tables no longer list them.</summary>
internal static class UnlistedObjects
{
    // Nobody leaves more behind; whatever looks like it is no table of contents but a picture.
    private const int MaximumObjects = 10_000;

    private static ReadOnlySpan<byte> Keyword => " obj"u8;

    /// <summary>Lists number and offset of each, the last one where a number occurs several times.</summary>
    public static SortedDictionary<int, int> Find(ReadOnlySpan<byte> bytes, IReadOnlySet<long> listed)
    {
        var found = new SortedDictionary<int, int>();
        var at = 0;
        while (found.Count < MaximumObjects && bytes[at..].IndexOf(Keyword) is >= 0 and var next)
        {
            if (ReadHeader(bytes[..(at + next)]) is var (number, offset) && !listed.Contains(number))
            {
                found[number] = offset;
            }

            at += next + Keyword.Length;
        }

        return found;
    }

    /// <summary>Reads backwards: a number, a space, the generation 0. Objects are not deleted twice these days.</summary>
    private static (int Number, int Offset)? ReadHeader(ReadOnlySpan<byte> before)
    {
        if (!before.EndsWith(" 0"u8))
        {
            return null;
        }

        var digits = before[..^2];
        var start = digits.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1;
        var isNumber = Utf8Parser.TryParse(digits[start..], out int number, out var used) && used == digits.Length - start;
        var isAtStart = start == 0 || before[start - 1] is (byte)'\n' or (byte)'\r' or (byte)' ';

        return isNumber && number > 0 && isAtStart ? (number, start) : null;
    }
}
