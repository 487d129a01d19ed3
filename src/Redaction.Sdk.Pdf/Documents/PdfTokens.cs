namespace Redaction.Sdk.Pdf.Documents;

/// <summary>Steps through the bytes of a document.</summary>
internal ref struct PdfTokens(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Gets or sets how many bytes lie behind.</summary>
    public int Position { get; set; }

    /// <summary>Looks at another place of the same bytes.</summary>
    public readonly PdfTokens At(long position) =>
        new(_bytes) { Position = (int)Math.Clamp(position, 0, _bytes.Length) };

    /// <summary>Reads a word, after white space, if it comes next.</summary>
    public bool TryRead(ReadOnlySpan<byte> word)
    {
        SkipWhiteSpace();
        var found = _bytes[Position..].StartsWith(word);
        Position += found ? word.Length : 0;

        return found;
    }

    /// <summary>Reads a number without sign, after white space.</summary>
    public bool TryReadInteger(out long value)
    {
        SkipWhiteSpace();
        value = 0;
        var start = Position;
        while (Position < _bytes.Length && char.IsAsciiDigit((char)_bytes[Position]) && Position - start < 18)
        {
            value = (value * 10) + _bytes[Position++] - '0';
        }

        return Position > start;
    }

    /// <summary>Reads <c>12 0 obj</c>.</summary>
    public bool TryReadObjectHeader(out long number) =>
        TryReadInteger(out number) && TryReadInteger(out _) && TryRead("obj"u8);

    /// <summary>Determines whether an object of that number begins here.</summary>
    public bool IsHeaderOf(long number) => TryReadObjectHeader(out var found) && found == number;

    /// <summary>Goes on behind the next occurrence of a word.</summary>
    public bool SkipPast(ReadOnlySpan<byte> word)
    {
        var at = _bytes[Position..].IndexOf(word);
        Position += at < 0 ? 0 : at + word.Length;

        return at >= 0;
    }

    /// <summary>Reads from <c>&lt;&lt;</c> to the end of that dictionary; nothing when it does not end.</summary>
    public PdfTokens ReadDictionary()
    {
        var start = Position;
        var depth = 0;
        while (Position + 1 < _bytes.Length)
        {
            var pair = _bytes.Slice(Position, 2);
            var step = pair.SequenceEqual("<<"u8) ? 1 : pair.SequenceEqual(">>"u8) ? -1 : 0;
            depth += step;
            Position += step == 0 ? 1 : 2;
            if (step < 0 && depth <= 0)
            {
                return new(_bytes[start..Position]);
            }
        }

        return default;
    }

    private void SkipWhiteSpace()
    {
        while (Position < _bytes.Length && _bytes[Position] is 0 or 9 or 10 or 12 or 13 or 32)
        {
            Position++;
        }
    }
}
