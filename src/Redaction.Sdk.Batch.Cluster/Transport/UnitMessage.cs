using System.Globalization;
using System.Text.Json;

namespace Redaction.Sdk.Batch.Cluster;

/// <summary>A unit on its way through a broker.</summary>
/// <param name="Id">Its id, as hexadecimal digits.</param>
/// <param name="Files">The path and the hash of each of its files in turn.</param>
/// <param name="First">Its first page.</param>
/// <param name="Last">Its last page.</param>
/// <param name="PagesAreFiles">Whether its pages count files.</param>
/// <param name="Attempt">How often it was tried before.</param>
internal sealed record UnitMessage(string Id, string[] Files, int First, int Last, bool PagesAreFiles, int Attempt)
{
    public static byte[] Write(WorkUnit unit) => JsonSerializer.SerializeToUtf8Bytes(
        new(
            unit.Id.ToString(),
            [.. unit.Files.SelectMany(static file => new[] { file.Path, file.Sha256 })],
            unit.Pages.First,
            unit.Pages.Last,
            unit.PagesAreFiles,
            unit.Attempt),
        UnitMessageJson.Default.UnitMessage);

    /// <summary>Reads a unit.</summary>
    /// <returns>The unit; <see langword="null"/> if the bytes are something else.</returns>
    public static WorkUnit? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonSerializer.Deserialize(bytes, UnitMessageJson.Default.UnitMessage)?.ToUnit();
        }
        catch (Exception e) when (e is JsonException or ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private WorkUnit? ToUnit() => Id is null || Files is null || Files.Length % 2 != 0 || Files.Contains(null)
        ? null
        : new(
            new(UInt128.Parse(Id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)),
            [.. Files.Chunk(2).Select(static pair => new DocumentFile(pair[0], pair[1]))],
            PageRange.FromPages(First, Last),
            PagesAreFiles,
            Attempt);
}
