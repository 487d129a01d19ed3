using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Redaction.Sdk.Batch;

/// <summary>One of several parts of a collection, of equal size but for chance, that jobs take without talking.</summary>
public readonly record struct Shard
{
    private readonly int _others;

    private Shard(int index, int count) => (Index, _others) = (index, count - 1);

    /// <summary>Gets the whole collection.</summary>
    public static Shard Whole => default;

    /// <summary>Gets which part it is, from 0.</summary>
    public int Index { get; }

    /// <summary>Gets how many parts there are; 1 for the whole.</summary>
    public int Count => _others + 1;

    /// <summary>Names a part.</summary>
    /// <param name="index">Which one, from 0.</param>
    /// <param name="count">How many there are, from 1 up.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public static Shard Of(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);

        return new(index, count);
    }

    /// <summary>Determines whether a document is in this part; it is in exactly one.</summary>
    /// <param name="name">The name of the document.</param>
    /// <returns><see langword="true"/> if it is: if the first 32 bits of the name's SHA-256, modulo the count, say so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public bool Contains(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Count == 1)
        {
            return true;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);

        return BinaryPrimitives.ReadUInt32BigEndian(hash) % (uint)Count == (uint)Index;
    }

    /// <summary>Writes the part as its two numbers.</summary>
    /// <returns>Such as <c>0 of 8</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index} of {Count}");
}
