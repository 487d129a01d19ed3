using System.Text.Json;

namespace Redaction.Sdk.Cli.Tests;

/// <summary>The Big List of Naughty Strings.</summary>
internal static class NaughtyStrings
{
    public static readonly string[] All = Load();

    private static string[] Load()
    {
        using var stream = typeof(NaughtyStrings).Assembly.GetManifestResourceStream("blns.json")!;

        return JsonSerializer.Deserialize<string[]>(stream)!;
    }
}
