using System.Globalization;
using System.Text;

namespace Redaction.Sdk.Pdf.Documents;

/// <summary>Reads values from a document that PDFium wrote, as <see cref="PlainObjects"/> describes them.</summary>
internal ref struct PlainParser(ReadOnlySpan<byte> bytes)
{
    private const int MostDepth = 64;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; set; }

    private readonly byte Next => Position < _bytes.Length ? _bytes[Position] : (byte)0;

    /// <summary>Reads one value.</summary>
    public object? ReadValue(int depth)
    {
        SkipWhiteSpace();
        if (depth > MostDepth)
        {
            Position = _bytes.Length;
            return null;
        }

        switch ((char)Next)
        {
            case '/':
                return ReadName();
            case '[':
                return ReadArray(depth);
            case '(':
                SkipString();
                return null;
            case '<':
                return Position + 1 < _bytes.Length && _bytes[Position + 1] == '<' ? ReadDictionary(depth) : SkipHex();
            default:
                return ReadNumberOrWord();
        }
    }

    private static bool IsDelimiter(byte value) =>
        value is 0 or 9 or 10 or 12 or 13 or 32 || "()<>[]/%".Contains((char)value, StringComparison.Ordinal);

    private string ReadName()
    {
        var start = ++Position;
        SkipRegular();

        return Encoding.Latin1.GetString(_bytes[start..Position]);
    }

    private List<object?> ReadArray(int depth)
    {
        Position++;
        var items = new List<object?>();
        for (SkipWhiteSpace(); Next is not ((byte)']' or 0); SkipWhiteSpace())
        {
            items.Add(ReadValue(depth + 1));
        }

        Position++;

        return items;
    }

    private Dictionary<string, object?> ReadDictionary(int depth)
    {
        Position += 2;
        var entries = new Dictionary<string, object?>();
        for (SkipWhiteSpace(); Next == '/'; SkipWhiteSpace())
        {
            var key = ReadName();
            entries[key] = ReadValue(depth + 1);
        }

        Position = Math.Min(_bytes.Length, Position + 2);

        return entries;
    }

    private object? ReadNumberOrWord()
    {
        var start = Position;
        SkipRegular();
        Position = Math.Max(Position, Math.Min(_bytes.Length, start + 1));
        if (!double.TryParse(_bytes[start..Position], CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var ahead = new PdfTokens(_bytes) { Position = Position };
        if (number >= 0 && ahead.TryReadInteger(out _) && ahead.TryRead("R"u8))
        {
            Position = ahead.Position;
            return new PlainReference((long)number);
        }

        return number;
    }

    private void SkipString()
    {
        var depth = 0;
        for (; Position < _bytes.Length; Position++)
        {
            depth += Next switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            Position += Next == '\\' ? 1 : 0;
            if (depth == 0)
            {
                Position++;
                return;
            }
        }
    }

    private object? SkipHex()
    {
        var end = _bytes[Position..].IndexOf((byte)'>');
        Position = end < 0 ? _bytes.Length : Position + end + 1;

        return null;
    }

    private void SkipRegular()
    {
        while (Position < _bytes.Length && !IsDelimiter(_bytes[Position]))
        {
            Position++;
        }
    }

    private void SkipWhiteSpace()
    {
        while (Position < _bytes.Length && _bytes[Position] is 0 or 9 or 10 or 12 or 13 or 32)
        {
            Position++;
        }
    }
}
