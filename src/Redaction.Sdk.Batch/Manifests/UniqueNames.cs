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

    /// <summary>Claims a name, with the place of the document behind it when it is taken.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">What is counted, such as lines.</param>
    /// <param name="place">The number of the place.</param>
    public string Claim(string name, string kind, long place)
    {
        while (!_taken.Add(HashOf(name)))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{name} ({kind} {place})");
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
