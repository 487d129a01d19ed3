using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Redaction.Sdk.Datasets;

/// <summary>What can be expected of each value of a column. Missing values are passed over, as is usual there.</summary>
internal static class ValueChecks
{
    public static (bool Success, JsonObject Result) NotNull(ExpectationArguments arguments, AnnotationTable table) =>
        Count(arguments, table.Column(arguments.Column), static value => value is not null, skipsMissing: false);

    public static (bool Success, JsonObject Result) Null(ExpectationArguments arguments, AnnotationTable table) =>
        Count(arguments, table.Column(arguments.Column), static value => value is null, skipsMissing: false);

    public static (bool Success, JsonObject Result) Between(ExpectationArguments arguments, AnnotationTable table) =>
        Count(arguments, table.Column(arguments.Column), new ValueRange(arguments).Contains);

    public static (bool Success, JsonObject Result) InSet(ExpectationArguments arguments, AnnotationTable table) =>
        Count(arguments, table.Column(arguments.Column), arguments.List("value_set").ToHashSet().Contains);

    public static (bool Success, JsonObject Result) NotInSet(ExpectationArguments arguments, AnnotationTable table)
    {
        var values = arguments.List("value_set").ToHashSet();

        return Count(arguments, table.Column(arguments.Column), value => !values.Contains(value));
    }

    public static (bool Success, JsonObject Result) Unique(ExpectationArguments arguments, AnnotationTable table)
    {
        var column = table.Column(arguments.Column);
        var repeated = column.GroupBy(static value => value).Where(static group => group.Count() > 1)
            .Select(static group => group.Key)
            .ToHashSet();

        return Count(arguments, column, value => !repeated.Contains(value));
    }

    public static (bool Success, JsonObject Result) MatchRegex(ExpectationArguments arguments, AnnotationTable table)
    {
        var regex = Pattern(arguments);

        return Count(arguments, table.Column(arguments.Column), value => regex.IsMatch(TextOf(value)));
    }

    public static (bool Success, JsonObject Result) NotMatchRegex(ExpectationArguments arguments, AnnotationTable table)
    {
        var regex = Pattern(arguments);

        return Count(arguments, table.Column(arguments.Column), value => !regex.IsMatch(TextOf(value)));
    }

    public static (bool Success, JsonObject Result) PairGreater(ExpectationArguments arguments, AnnotationTable table)
    {
        var (a, b) = (table.Column(arguments.Text("column_A")), table.Column(arguments.Text("column_B")));
        var mayEqual = arguments.Flag("or_equal");
        object?[] differences = [.. a.Zip(b, static (x, y) => x is double first && y is double second
            ? (object)(first - second)
            : throw new ExpectationException("The columns do not hold numbers."))];

        return Count(arguments, differences, value => mayEqual ? (double)value! >= 0 : (double)value! > 0);
    }

    // Linear in the length of the text, whatever the pattern.
    private static Regex Pattern(ExpectationArguments arguments) =>
        new(arguments.Text("regex"), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private static string TextOf(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;

    private static (bool Success, JsonObject Result) Count(
        ExpectationArguments arguments, object?[] column, Func<object?, bool> isExpected, bool skipsMissing = true)
    {
        var mostly = arguments.Number("mostly") ?? 1;
        var missing = skipsMissing ? column.Count(static value => value is null) : 0;
        (int, JsonNode?)[] unexpected =
        [
            .. column.Index()
                .Where(row => !(skipsMissing && row.Item is null) && !isExpected(row.Item))
                .Select(static row => (row.Index, ResultFigures.ToNode(row.Item))),
        ];

        // As a product, so that no share is taken of nothing.
        return (
            column.Length - missing - unexpected.Length >= mostly * (column.Length - missing),
            ResultFigures.OfValues(column.Length, missing, unexpected));
    }
}
