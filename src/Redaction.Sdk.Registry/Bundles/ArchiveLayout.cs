using System.Buffers.Binary;
using System.Text;

namespace Redaction.Sdk.Registry;

/// <summary>The only bytes that an archive of given files may have: stored, in order, without dates.</summary>
/// <remarks>The zip format of APPNOTE 6.3, sections 4.3.7 (local), 4.3.12 (central) and 4.3.16 (end).</remarks>
internal static class ArchiveLayout
{
    public const int LocalHeaderLength = 30;
    public const uint LocalSignature = 0x04034B50;

    private const uint CentralSignature = 0x02014B50;
    private const uint EndSignature = 0x06054B50;
    private const ushort VersionNeeded = 20;

    // The first day that the format can express: 1 January 1980.
    private const ushort FirstDay = 0x21;

    /// <summary>Lists the pieces of the archive in order; those that are content are not copied.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Pieces(BundleFiles files)
    {
        List<ReadOnlyMemory<byte>> pieces = [];
        using MemoryStream directory = new();
        var offset = 0u;
        var count = (ushort)0;
        foreach (var (name, bytes) in files.All)
        {
            var common = Common(name, bytes);
            byte[] local = [.. Number(LocalSignature), .. common, .. Encoding.ASCII.GetBytes(name)];
            pieces.Add(local);
            pieces.Add(bytes);
            directory.Write([.. Central(common, offset), .. Encoding.ASCII.GetBytes(name)]);
            offset += (uint)(local.Length + bytes.Length);
            count++;
        }

        pieces.Add(directory.ToArray());
        pieces.Add(End(count, (uint)directory.Length, offset));

        return pieces;
    }

    // Version, flags, method, time, day, checksum, both sizes, length of the name, length of extra fields.
    private static byte[] Common(string name, ReadOnlyMemory<byte> bytes) =>
    [
        .. Number(VersionNeeded), .. Number((ushort)0), .. Number((ushort)0), .. Number((ushort)0), .. Number(FirstDay),
        .. Number(Crc32.Compute(bytes.Span)), .. Number((uint)bytes.Length), .. Number((uint)bytes.Length),
        .. Number((ushort)name.Length), .. Number((ushort)0),
    ];

    // The same again, between the maker and the length of the comment, disk, attributes and place of the file.
    private static byte[] Central(byte[] common, uint offset) =>
    [
        .. Number(CentralSignature), .. Number(VersionNeeded), .. common,
        .. Number((ushort)0), .. Number((ushort)0), .. Number((ushort)0), .. Number(0u), .. Number(offset),
    ];

    private static byte[] End(ushort count, uint length, uint offset) =>
    [
        .. Number(EndSignature), .. Number((ushort)0), .. Number((ushort)0), .. Number(count), .. Number(count),
        .. Number(length), .. Number(offset), .. Number((ushort)0),
    ];

    private static byte[] Number(ushort value)
    {
        var bytes = new byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);

        return bytes;
    }

    private static byte[] Number(uint value)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);

        return bytes;
    }
}
