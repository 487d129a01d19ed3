using System.Text;
using Redaction.Sdk.Pdf.Documents;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Reads and writes text in the sandbox's memory.</summary>
internal static class SandboxText
{
    // Longer texts are cut: nobody reads a million characters of one annotation.
    private const int MostBytes = 2 << 20;

    /// <summary>Reads text in UTF-8 that ends with a zero.</summary>
    /// <param name="lane">The lane to read from.</param>
    /// <param name="ask">Takes an address and a length, and returns how many bytes all of it needs.</param>
    public static string ReadUtf8(Lane lane, Func<int, int, int> ask) =>
        Encoding.UTF8.GetString(Read(lane, ask)).TrimEnd('\0');

    /// <summary>Reads text in UTF-16 that ends with a zero.</summary>
    /// <param name="lane">The lane to read from.</param>
    /// <param name="ask">Takes an address and a length, and returns how many bytes all of it needs.</param>
    public static string ReadUtf16(Lane lane, Func<int, int, int> ask) =>
        Encoding.Unicode.GetString(Read(lane, ask)).TrimEnd('\0');

    /// <summary>Writes a name, with the zero that ends it, at the start of the lane's small scratch.</summary>
    /// <returns>Its address.</returns>
    public static int WriteName(Lane lane, ReadOnlySpan<byte> name)
    {
        var bytes = lane.Sandbox.Bytes(lane.Scratch, name.Length + 1);
        name.CopyTo(bytes);
        bytes[name.Length] = 0;

        return lane.Scratch;
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="lane">The lane to read from.</param>
    /// <param name="ask">Takes an address and a length, and returns how many bytes there are.</param>
    public static byte[] Read(Lane lane, Func<int, int, int> ask)
    {
        var needed = ask(lane.Bulk.Address, StructureScratch.Bytes);
        if (needed <= StructureScratch.Bytes)
        {
            return lane.Bulk.Read(Math.Max(0, needed)).ToArray();
        }

        var length = Math.Min(needed, MostBytes);
        var address = lane.Sandbox.Allocate(needed);
        ask(address, needed);
        var bytes = lane.Sandbox.Bytes(address, length).ToArray();
        lane.Pdfium.Free(address);

        return bytes;
    }
}
