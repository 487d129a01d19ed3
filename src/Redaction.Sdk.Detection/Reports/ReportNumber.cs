using System.Text.Json;

namespace Redaction.Sdk.Detection;

/// <summary>Writes what may be absent as <c>null</c>, and numbers no finer than the report promises.</summary>
internal static class ReportNumber
{
    public const int LengthDecimals = 3;
    public const int ShareDecimals = 4;

    public static void WriteArray<T>(
        this Utf8JsonWriter json, string name, IReadOnlyList<T>? items, Action<Utf8JsonWriter, T> write)
    {
        if (items is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    public static void WriteInteger(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void WriteRounded(this Utf8JsonWriter json, string name, double? value, int decimals)
    {
        if (value is { } number)
        {
            // Adding zero turns the negative zero that rounding may leave into an ordinary one.
            json.WriteNumber(name, Math.Round(number, decimals) + 0.0);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
