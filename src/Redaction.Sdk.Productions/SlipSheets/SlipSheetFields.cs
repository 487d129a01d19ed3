namespace Redaction.Sdk.Productions;

/// <summary>What the fields of a document say about its being a sheet in the place of another.</summary>
internal static class SlipSheetFields
{
    private static readonly HashSet<string> Denials =
        new(["", "0", "N", "NO", "FALSE", "NONE", "N/A"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Reads the columns with WITHHELD, PLACEHOLDER or SLIPSHEET in their name: any value there that is not a
    /// denial counts.
    /// </summary>
    public static SlipSheetKind? Stated(DatRecord record) =>
        IsStated(record, "WITHHELD") ? SlipSheetKind.Withheld
        : IsStated(record, "PLACEHOLDER") || IsStated(record, "SLIPSHEET")
            ? HasNative(record) ? SlipSheetKind.ProducedNatively : SlipSheetKind.Placeholder
        : null;

    public static bool HasNative(DatRecord record) => record.Value(record.Columns.NativePath).Length > 0;

    private static bool IsStated(DatRecord record, string word) =>
        record.Columns.Containing(word).Any(column => !Denials.Contains(record.Value(column)));
}
