namespace Redaction.Sdk.Productions;

internal static class LineEnds
{
    /// <summary>Writes CR LF and CR as LF, and leaves every other character alone.</summary>
    public static string ToLineFeeds(string text) => text.Contains('\r', StringComparison.Ordinal)
        ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
        : text;
}
