using System.Text.Json;
using System.Text.Json.Nodes;

namespace Redaction.Sdk.Datasets;

/// <summary>What an expectation takes. Remembers what was asked for, so that nothing is passed over in silence.</summary>
internal sealed class ExpectationArguments(JsonObject arguments)
{
    // They steer Great Expectations, and change nothing about what is expected.
    private readonly HashSet<string> _asked =
        new(["batch_id", "result_format", "catch_exceptions", "include_config"], StringComparer.Ordinal);

    public string Column => Text("column");

    public string Text(string name) =>
        Value(name) as string ?? throw new ExpectationException($"The argument '{name}' is not a text.");

    public double? Number(string name) => Value(name) switch
    {
        null => null,
        double number => number,
        _ => throw new ExpectationException($"The argument '{name}' is not a number."),
    };

    public bool Flag(string name) => Value(name) switch
    {
        null => false,
        bool flag => flag,
        _ => throw new ExpectationException($"The argument '{name}' is neither true nor false."),
    };

    public object?[] List(string name) => Node(name) is JsonArray list
        ? [.. list.Select(static item => ToValue(item))]
        : throw new ExpectationException($"The argument '{name}' is not a list.");

    /// <exception cref="ExpectationException">An argument was given that nobody has asked for.</exception>
    public void RefuseOthers()
    {
        if (arguments.FirstOrDefault(a => a.Value is not null && !_asked.Contains(a.Key)) is { Key: not null })
        {
            throw new ExpectationException("The expectation has an argument that is not known here.");
        }
    }

    private object? Value(string name) => ToValue(Node(name));

    private JsonNode? Node(string name)
    {
        _asked.Add(name);

        return arguments[name];
    }

    private static object? ToValue(JsonNode? node) => node?.GetValueKind() switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number => node.GetValue<double>(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new ExpectationException("An argument is neither a number nor a text."),
    };
}
