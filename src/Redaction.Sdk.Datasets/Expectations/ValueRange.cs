namespace Redaction.Sdk.Datasets;

/// <summary>The least and the most that is expected.</summary>
internal sealed class ValueRange(ExpectationArguments arguments)
{
    private readonly double? _least = arguments.Number("min_value");
    private readonly double? _most = arguments.Number("max_value");
    private readonly bool _isAbove = arguments.Flag("strict_min");
    private readonly bool _isBelow = arguments.Flag("strict_max");

    /// <exception cref="ExpectationException">The value is not a number.</exception>
    public bool Contains(object? value) => value is double number
        ? (_isAbove ? !(number <= _least) : !(number < _least)) && (_isBelow ? !(number >= _most) : !(number > _most))
        : throw new ExpectationException("The column does not hold numbers.");
}
