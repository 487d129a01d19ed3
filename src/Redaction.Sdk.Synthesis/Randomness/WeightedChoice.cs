namespace Redaction.Sdk.Synthesis;

/// <summary>Draws values as often as their weights say.</summary>
internal sealed class WeightedChoice<T>
    where T : notnull
{
    private readonly T[] _values;
    private readonly double[] _sums;

    /// <summary>Values without a weight are never drawn.</summary>
    public WeightedChoice(IEnumerable<KeyValuePair<T, double>> weights)
    {
        KeyValuePair<T, double>[] drawn = [.. weights.Where(pair => pair.Value > 0).OrderBy(pair => pair.Key)];
        _values = [.. drawn.Select(pair => pair.Key)];
        _sums = new double[drawn.Length];
        var sum = 0.0;
        for (var i = 0; i < drawn.Length; i++)
        {
            _sums[i] = sum += drawn[i].Value;
        }
    }

    public IReadOnlyList<T> Values => _values;

    public bool IsEmpty => _values.Length == 0;

    public T Draw(SeededRandom random)
    {
        var at = random.Unit() * _sums[^1];
        var index = Array.FindIndex(_sums, sum => at < sum);

        return _values[index < 0 ? ^1 : index];
    }
}
