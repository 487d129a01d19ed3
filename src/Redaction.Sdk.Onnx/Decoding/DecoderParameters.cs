using System.Collections.Immutable;
using System.Globalization;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Reads the parameters of a decoder, and refuses one that the decoder does not know.</summary>
internal sealed class DecoderParameters(ModelDecoder decoder)
{
    private readonly List<string> _known = [];

    /// <summary>Reads a parameter that is one of a few words.</summary>
    /// <exception cref="ModelFormatException">It is another word.</exception>
    public string Word(string name, string absent, params ReadOnlySpan<string> others)
    {
        var value = Find(name) ?? absent;

        return value == absent || others.Contains(value)
            ? value
            : throw Wrong(name, value, $"'{absent}' or '{string.Join("' or '", others!)}'");
    }

    /// <summary>Reads a parameter that is a whole number, at least 0.</summary>
    /// <exception cref="ModelFormatException">It is something else.</exception>
    public int Number(string name, int absent, int minimum)
    {
        var value = Find(name);

        return value is null ? absent
            : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum
                ? number
                : throw Wrong(name, value, $"a whole number, at least {minimum}");
    }

    /// <summary>Reads a parameter that is a table of pairs: numbers parted by commas, rows by semicolons.</summary>
    /// <exception cref="ModelFormatException">It is missing, no such table, or of another number of rows.</exception>
    public ImmutableArray<ImmutableArray<float>> Pairs(string name, int rows)
    {
        var value = Find(name) ?? "";
        ImmutableArray<ImmutableArray<float>> table = [.. value.Split(';').Select(static row => ReadRow(row))];

        return table.Length == rows && table.All(static row => row.Length > 0 && row.Length % 2 == 0)
            ? table
            : throw Wrong(name, value, $"a table of {rows} rows, parted by semicolons, of pairs of positive numbers");
    }

    /// <summary>Makes sure that every parameter was asked for.</summary>
    /// <exception cref="ModelFormatException">One was not.</exception>
    public void Complete()
    {
        foreach (var name in decoder.Parameters.Keys.Where(name => !_known.Contains(name)))
        {
            throw new ModelFormatException(
                $"The decoder '{decoder.Name}' has no parameter '{name}'; it knows {string.Join(", ", _known)}.");
        }
    }

    // A row that is none has no numbers.
    private static ImmutableArray<float> ReadRow(string row)
    {
        var numbers = row.Split(',').Select(static number =>
            float.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0);

        return numbers.All(static number => number > 0 && float.IsFinite(number)) ? [.. numbers] : [];
    }

    private string? Find(string name)
    {
        _known.Add(name);

        return decoder.Parameters.GetValueOrDefault(name);
    }

    private ModelFormatException Wrong(string name, string value, string expected) => new(
        $"The decoder '{decoder.Name}' has the parameter '{name}' = '{value}', but it has to be {expected}.");
}
