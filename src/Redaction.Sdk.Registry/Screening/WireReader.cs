namespace Redaction.Sdk.Registry;

/// <summary>Steps through the fields of a message in the Protocol Buffers wire format, without taking memory.</summary>
internal ref struct WireReader(ReadOnlySpan<byte> message)
{
    private const int Varint = 0;
    private const int EightBytes = 1;
    private const int Delimited = 2;
    private const int FourBytes = 5;

    private ReadOnlySpan<byte> _rest = message;

    public readonly bool IsAtEnd => _rest.IsEmpty;

    /// <summary>Gets the number of the field that was read last.</summary>
    public int Field { get; private set; }

    /// <summary>Gets what a field of bytes, text, a message or packed numbers holds; empty for other fields.</summary>
    public ReadOnlySpan<byte> Content { get; private set; }

    /// <summary>Gets whether the field that was read last has content of its own length.</summary>
    public bool IsDelimited { get; private set; }

    /// <summary>Reads a field.</summary>
    /// <returns>Whether the bytes are a field of a kind that the format still has.</returns>
    public bool TryRead()
    {
        if (!TryReadVarint(out var tag) || tag > uint.MaxValue || tag >> 3 == 0)
        {
            return false;
        }

        Field = (int)(tag >> 3);
        Content = default;
        IsDelimited = (tag & 7) == Delimited;

        return (int)(tag & 7) switch
        {
            Varint => TryReadVarint(out _),
            EightBytes => TrySkip(8),
            FourBytes => TrySkip(4),
            Delimited => TryReadVarint(out var length) && TryTake(length),
            _ => false,
        };
    }

    private bool TryReadVarint(out ulong value)
    {
        value = 0;
        for (var i = 0; i < 10 && i < _rest.Length; i++)
        {
            value |= (ulong)(_rest[i] & 0x7F) << (7 * i);
            if (_rest[i] < 0x80)
            {
                _rest = _rest[(i + 1)..];
                return true;
            }
        }

        return false;
    }

    private bool TryTake(ulong length)
    {
        if (length > (ulong)_rest.Length)
        {
            return false;
        }

        Content = _rest[..(int)length];
        _rest = _rest[(int)length..];

        return true;
    }

    private bool TrySkip(int length)
    {
        if (length > _rest.Length)
        {
            return false;
        }

        _rest = _rest[length..];

        return true;
    }
}
