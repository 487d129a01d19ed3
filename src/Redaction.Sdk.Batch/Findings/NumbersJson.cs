using System.Text.Json;

namespace Redaction.Sdk.Batch;

/// <summary>Values as arrays of their numbers.</summary>
internal static class NumbersJson
{
    public static void Write(Utf8JsonWriter json, params ReadOnlySpan<double> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteNumberValue(number);
        }

        json.WriteEndArray();
    }

    /// <summary>Reads an array that has as many numbers as there is room for.</summary>
    /// <exception cref="JsonException">It has not.</exception>
    public static void Read(ref Utf8JsonReader json, scoped Span<double> numbers)
    {
        if (json.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException();
        }

        foreach (ref var number in numbers)
        {
            number = json.Read() && json.TokenType == JsonTokenType.Number ? json.GetDouble() : throw new JsonException();
        }

        if (!json.Read() || json.TokenType != JsonTokenType.EndArray)
        {
            throw new JsonException();
        }
    }
}
