using System.Buffers.Binary;
using System.Text;

namespace Redaction.Sdk.Training.Torch;

/// <summary>The versions that a library in the ELF format (64 bits, little-endian) needs of other libraries.</summary>
internal static class ElfVersions
{
    private const uint NeededVersions = 0x6ffffffe;
    private const ushort WeakFlag = 2;

    /// <summary>Marks the need of a version as weak, so that loading goes on without it.</summary>
    /// <remarks>Right only where nothing that is used has that version.</remarks>
    /// <param name="library">The bytes of the library, changed in place.</param>
    /// <param name="version">The name of the version.</param>
    /// <returns>Whether the need was found.</returns>
    public static bool Weaken(Span<byte> library, string version)
    {
        // The table of sections: where it is, how long an entry is, how many there are.
        var sections = (int)BinaryPrimitives.ReadInt64LittleEndian(library[0x28..]);
        int length = BinaryPrimitives.ReadUInt16LittleEndian(library[0x3a..]);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(library[0x3c..]);
        for (var i = 0; i < count; i++)
        {
            var section = library[(sections + (i * length))..];
            if (BinaryPrimitives.ReadUInt32LittleEndian(section[4..]) == NeededVersions)
            {
                var names = library[(sections + (Int32(section, 0x28) * length))..];

                return Weaken(library, Offset(section), Int32(section, 0x2c), Offset(names), version);
            }
        }

        return false;
    }

    // A chain of needed libraries, each with a chain of needed versions.
    private static bool Weaken(Span<byte> library, int need, int needs, int names, string version)
    {
        var found = false;
        for (; needs > 0; needs--)
        {
            var entry = need + Int32(library, need + 8);
            int entries = BinaryPrimitives.ReadUInt16LittleEndian(library[(need + 2)..]);
            for (; entries > 0; entries--)
            {
                var name = library[(names + Int32(library, entry + 8))..];
                if (Encoding.ASCII.GetString(name[..name.IndexOf((byte)0)]) == version)
                {
                    library[entry + 4] |= (byte)WeakFlag;
                    found = true;
                }

                entry += Int32(library, entry + 12);
            }

            need += Int32(library, need + 12);
        }

        return found;
    }

    private static int Offset(ReadOnlySpan<byte> section) =>
        (int)BinaryPrimitives.ReadInt64LittleEndian(section[0x18..]);

    private static int Int32(ReadOnlySpan<byte> bytes, int offset) =>
        BinaryPrimitives.ReadInt32LittleEndian(bytes[offset..]);
}
