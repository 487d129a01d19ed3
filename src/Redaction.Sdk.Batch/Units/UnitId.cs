using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Redaction.Sdk.Batch;

/// <summary>Names a piece of work by its content: the same bytes, pages and pipeline are the same unit everywhere.</summary>
/// <param name="Value">128 bits of a hash.</param>
public readonly record struct UnitId(UInt128 Value)
{
    /// <summary>The number of bytes of an id.</summary>
    public const int Size = 16;

    /// <summary>Computes the id of a piece of work.</summary>
    /// <param name="sha256">The lower-case hexadecimal SHA-256 of the document.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="fingerprint">The fingerprint of what is done with them.</param>
    /// <returns>The first half of the SHA-256 of the three, a line each.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static UnitId Of(string sha256, PageRange pages, string fingerprint)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        ArgumentNullException.ThrowIfNull(fingerprint);

        var text = string.Create(CultureInfo.InvariantCulture, $"{sha256}\n{pages.First}-{pages.Last}\n{fingerprint}\n");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);

        return FromBytes(hash[..Size]);
    }

    /// <summary>Reads an id.</summary>
    /// <param name="bytes">Its 16 bytes, the highest first.</param>
    /// <returns>The id.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer bytes.</exception>
    public static UnitId FromBytes(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>Gives the bytes of the id.</summary>
    /// <returns>16 bytes, the highest first.</returns>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);

        return bytes;
    }

    /// <summary>Writes the id as 32 hexadecimal digits in lower case.</summary>
    /// <returns>The digits.</returns>
    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}
