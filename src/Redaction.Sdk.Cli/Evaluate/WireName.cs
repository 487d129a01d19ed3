using System.Text.Json;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>Spells an enum value as reports do.</summary>
internal static class WireName
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonSerializer.SerializeToElement(value).GetString()!;
}
