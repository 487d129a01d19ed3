using System.Text.Json.Nodes;

namespace Redaction.Sdk.Datasets;

/// <summary>What can be expected of a column as a whole. Missing values are passed over.</summary>
internal static class ColumnChecks
{
    public static (bool Success, JsonObject Result) Min(ExpectationArguments arguments, AnnotationTable table) =>
        Figure(arguments, table, Enumerable.Min);

    public static (bool Success, JsonObject Result) Max(ExpectationArguments arguments, AnnotationTable table) =>
        Figure(arguments, table, Enumerable.Max);

    public static (bool Success, JsonObject Result) Mean(ExpectationArguments arguments, AnnotationTable table) =>
        Figure(arguments, table, Enumerable.Average);

    public static (bool Success, JsonObject Result) Median(ExpectationArguments arguments, AnnotationTable table) =>
        Figure(arguments, table, MedianOf);

    public static (bool Success, JsonObject Result) Sum(ExpectationArguments arguments, AnnotationTable table) =>
        Figure(arguments, table, Enumerable.Sum);

    public static (bool Success, JsonObject Result) UniqueCount(ExpectationArguments arguments, AnnotationTable table)
    {
        var count = Distinct(arguments, table).Count;

        return (new ValueRange(arguments).Contains((double)count), ResultFigures.OfObserved(count));
    }

    public static (bool Success, JsonObject Result) DistinctInSet(ExpectationArguments arguments, AnnotationTable table) =>
        Compare(arguments, table, static (found, expected) => found.IsSubsetOf(expected));

    public static (bool Success, JsonObject Result) DistinctContainSet(
        ExpectationArguments arguments, AnnotationTable table) =>
        Compare(arguments, table, static (found, expected) => found.IsSupersetOf(expected));

    public static (bool Success, JsonObject Result) DistinctEqualSet(
        ExpectationArguments arguments, AnnotationTable table) =>
        Compare(arguments, table, static (found, expected) => found.SetEquals(expected));

    private static (bool Success, JsonObject Result) Figure(
        ExpectationArguments arguments, AnnotationTable table, Func<IEnumerable<double>, double> figure)
    {
        double[] numbers = [.. table.Column(arguments.Column).Where(static value => value is not null)
            .Select(static value => value as double? ?? throw new ExpectationException("The column does not hold numbers."))];
        if (numbers.Length == 0)
        {
            throw new ExpectationException("The column holds no value.");
        }

        var observed = figure(numbers);

        return (new ValueRange(arguments).Contains(observed), ResultFigures.OfObserved(observed));
    }

    private static double MedianOf(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];

        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static (bool Success, JsonObject Result) Compare(
        ExpectationArguments arguments, AnnotationTable table, Func<HashSet<object>, IEnumerable<object>, bool> isExpected)
    {
        var found = Distinct(arguments, table);
        var values = found.Select(static value => ResultFigures.ToNode(value))
            .OrderBy(static value => value?.ToJsonString(), StringComparer.Ordinal);

        return (
            isExpected(found, arguments.List("value_set").OfType<object>()),
            ResultFigures.OfObserved(ResultFigures.List(values)));
    }

    private static HashSet<object> Distinct(ExpectationArguments arguments, AnnotationTable table) =>
        [.. table.Column(arguments.Column).OfType<object>()];
}
