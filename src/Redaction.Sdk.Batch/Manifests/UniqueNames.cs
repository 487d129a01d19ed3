using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Redaction.Sdk.Batch;

/// <summary>Gives every document a name of its own, the same ones every time.</summary>
/// <remarks>
/// 8 bytes of a hash are kept of each name. Two names that share them cost the second one its plain name and nothing else.
/// </remarks>
internal sealed class UniqueNames
{
    private readonly HashSet<ulong> _taken = [];

    /// <summary>Claims a name, with the line of the document behind it when it is taken.</summary>
    public string Claim(string name, long line)
    {
        while (!_taken.Add(HashOf(name)))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{name} (line {line})");
        }

        return name;
    }

    private static ulong HashOf(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);

        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
