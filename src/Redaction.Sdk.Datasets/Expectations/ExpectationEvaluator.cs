using System.Text.RegularExpressions;
using Check = System.Func<
    Redaction.Sdk.Datasets.ExpectationArguments,
    Redaction.Sdk.Datasets.AnnotationTable,
    (bool Success, System.Text.Json.Nodes.JsonObject Result)>;

namespace Redaction.Sdk.Datasets;

/// <summary>Evaluates the expectations that make sense on a table of annotations.</summary>
internal static class ExpectationEvaluator
{
    private static readonly Dictionary<string, Check> Known =
        new(StringComparer.Ordinal)
        {
            ["expect_table_row_count_to_be_between"] = TableChecks.RowCountBetween,
            ["expect_table_row_count_to_equal"] = TableChecks.RowCountEquals,
            ["expect_column_to_exist"] = TableChecks.ColumnExists,
            ["expect_column_values_to_not_be_null"] = ValueChecks.NotNull,
            ["expect_column_values_to_be_null"] = ValueChecks.Null,
            ["expect_column_values_to_be_between"] = ValueChecks.Between,
            ["expect_column_values_to_be_in_set"] = ValueChecks.InSet,
            ["expect_column_values_to_not_be_in_set"] = ValueChecks.NotInSet,
            ["expect_column_values_to_be_unique"] = ValueChecks.Unique,
            ["expect_column_values_to_match_regex"] = ValueChecks.MatchRegex,
            ["expect_column_values_to_not_match_regex"] = ValueChecks.NotMatchRegex,
            ["expect_column_min_to_be_between"] = ColumnChecks.Min,
            ["expect_column_max_to_be_between"] = ColumnChecks.Max,
            ["expect_column_mean_to_be_between"] = ColumnChecks.Mean,
            ["expect_column_median_to_be_between"] = ColumnChecks.Median,
            ["expect_column_sum_to_be_between"] = ColumnChecks.Sum,
            ["expect_column_unique_value_count_to_be_between"] = ColumnChecks.UniqueCount,
            ["expect_column_distinct_values_to_be_in_set"] = ColumnChecks.DistinctInSet,
            ["expect_column_distinct_values_to_contain_set"] = ColumnChecks.DistinctContainSet,
            ["expect_column_distinct_values_to_equal_set"] = ColumnChecks.DistinctEqualSet,
            ["expect_column_pair_values_a_to_be_greater_than_b"] = ValueChecks.PairGreater,
        };

    public static ExpectationOutcome Evaluate(Expectation expectation, AnnotationTable table)
    {
        try
        {
            if (!Known.TryGetValue(expectation.Type, out var evaluate))
            {
                throw new ExpectationException("The expectation is none of those known here.");
            }

            ExpectationArguments arguments = new(expectation.Arguments);
            var (success, result) = evaluate(arguments, table);
            arguments.RefuseOthers();

            return new(expectation, success, result);
        }
        catch (Exception e) when (e is ExpectationException or RegexParseException or NotSupportedException)
        {
            var failure = e is ExpectationException ? e.Message : "The regular expression cannot be used.";

            return new(expectation, Success: false, [], failure);
        }
    }
}
