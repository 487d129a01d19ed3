using System.Text;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets.Tests;

public sealed class ExpectationSuiteTests
{
    private static readonly AnnotatedDataset Dataset = new()
    {
        Classes = ["black", "gray"],
        Images =
        [
            new()
            {
                Id = 1, FileName = "a.png", Width = 100, Height = 80, Split = DatasetSplit.Train,
                Annotations =
                [
                    Mark(1, "black", 10, 10, 50, 20), Mark(2, "black", 10, 30, 30, 40), Mark(3, "gray", 10, 50, 40, 60),
                    Mark(4, "black", 90, 50, 110, 60),
                ],
            },
        ],
    };

    [Theory]
    [InlineData("expect_table_row_count_to_equal", """{"value": 4}""", true)]
    [InlineData("expect_table_row_count_to_be_between", """{"min_value": 5}""", false)]
    [InlineData("expect_column_to_exist", """{"column": "class"}""", true)]
    [InlineData("expect_column_to_exist", """{"column": "colour"}""", false)]
    [InlineData("expect_column_values_to_not_be_null", """{"column": "annotator"}""", false)]
    [InlineData("expect_column_values_to_be_null", """{"column": "annotator"}""", true)]
    [InlineData("expect_column_values_to_be_between", """{"column": "right", "max_value": 100}""", false)]
    [InlineData("expect_column_values_to_be_between", """{"column": "right", "max_value": 100, "mostly": 0.75}""", true)]
    [InlineData("expect_column_values_to_be_between", """{"column": "left", "min_value": 10, "strict_min": true}""", false)]
    [InlineData("expect_column_values_to_be_in_set", """{"column": "class", "value_set": ["black", "gray"]}""", true)]
    [InlineData("expect_column_values_to_not_be_in_set", """{"column": "class", "value_set": ["gray"]}""", false)]
    [InlineData("expect_column_values_to_be_unique", """{"column": "annotation_id"}""", true)]
    [InlineData("expect_column_values_to_be_unique", """{"column": "class"}""", false)]
    [InlineData("expect_column_values_to_match_regex", """{"column": "file_name", "regex": "png$"}""", true)]
    [InlineData("expect_column_values_to_not_match_regex", """{"column": "class", "regex": "^b"}""", false)]
    [InlineData("expect_column_min_to_be_between", """{"column": "width", "min_value": 20, "max_value": 20}""", true)]
    [InlineData("expect_column_max_to_be_between", """{"column": "width", "max_value": 39}""", false)]
    [InlineData("expect_column_mean_to_be_between", """{"column": "width", "min_value": 27.5, "max_value": 27.5}""", true)]
    [InlineData("expect_column_median_to_be_between", """{"column": "width", "min_value": 25, "max_value": 25}""", true)]
    [InlineData("expect_column_sum_to_be_between", """{"column": "area", "min_value": 1100, "max_value": 1100}""", true)]
    [InlineData("expect_column_unique_value_count_to_be_between", """{"column": "class", "min_value": 3}""", false)]
    [InlineData("expect_column_distinct_values_to_be_in_set", """{"column": "split", "value_set": ["train", "test"]}""", true)]
    [InlineData("expect_column_distinct_values_to_contain_set", """{"column": "class", "value_set": ["white"]}""", false)]
    [InlineData("expect_column_distinct_values_to_equal_set", """{"column": "class", "value_set": ["gray", "black"]}""", true)]
    [InlineData("expect_column_pair_values_a_to_be_greater_than_b", """{"column_A": "right", "column_B": "left"}""", true)]
    public async Task Evaluate_EitherSpelling_GivesTheSame(string type, string arguments, bool success)
    {
        var newer = await ReadAsync($$"""{"name": "s", "expectations": [{"type": "{{type}}", "kwargs": {{arguments}}, "meta": {} }]}""");
        var older = await ReadAsync(
            $$"""{"expectation_suite_name": "s", "expectations": [{"expectation_type": "{{type}}", "kwargs": {{arguments}} }]}""");

        var outcomes = (newer.Evaluate(Dataset)[0], older.Evaluate(Dataset)[0]);

        Assert.Equal(("s", "s"), (newer.Name, older.Name));
        Assert.Equal((success, success), (outcomes.Item1.Success, outcomes.Item2.Success));
        Assert.Null(outcomes.Item1.Failure);
        Assert.Equal(outcomes.Item1.Result.ToJsonString(), outcomes.Item2.Result.ToJsonString());
    }

    [Theory]
    [InlineData("expect_column_values_to_be_dateutil_parseable", """{"column": "class"}""")]
    [InlineData("expect_column_values_to_be_null", """{"column": "colour"}""")]
    [InlineData("expect_column_values_to_be_null", """{"column": "class", "row_condition": "width > 3"}""")]
    [InlineData("expect_column_values_to_be_between", """{"column": "class", "min_value": 3}""")]
    [InlineData("expect_column_values_to_be_between", """{"column": "left", "min_value": "3"}""")]
    [InlineData("expect_column_values_to_match_regex", """{"column": "class", "regex": "("}""")]
    [InlineData("expect_column_values_to_match_regex", """{"column": "class", "regex": "(?=b)"}""")]
    [InlineData("expect_column_mean_to_be_between", """{"column": "dpi", "min_value": 3}""")]
    public async Task Evaluate_WhatCannotBeEvaluated_IsNotMet(string type, string arguments)
    {
        var suite = await ReadAsync($$"""{"name": "s", "expectations": [{"type": "{{type}}", "kwargs": {{arguments}} }]}""");

        var outcome = Assert.Single(suite.Evaluate(Dataset));

        Assert.False(outcome.Success);
        Assert.NotNull(outcome.Failure);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"expectations": []}""")]
    [InlineData("""{"name": "s", "expectations": [{"kwargs": {}}]}""")]
    [InlineData("""{"name": "s", "expectations": [{"type": "a", "kwargs": []}]}""")]
    [InlineData("""{"name": "s", "name": "t", "expectations": []}""")]
    [InlineData("{")]
    public async Task ReadAsync_NoSuite_IsRefused(string json) =>
        await Assert.ThrowsAsync<DatasetFormatException>(() => ReadAsync(json));

    [Fact]
    public async Task WriteAsync_RulesAndExpectations_AreWrittenAsInTheGoldenFile()
    {
        var suite = await ReadAsync("""
            {"name": "bars", "expectations": [
              {"type": "expect_column_values_to_be_in_set", "kwargs": {"column": "class", "value_set": ["black"]}, "id": "7"},
              {"type": "expect_column_mean_to_be_between", "kwargs": {"column": "width", "min_value": 20}},
              {"type": "expect_column_to_sing", "kwargs": {"column": "width"}}]}
            """);
        using MemoryStream json = new();

        await ValidationReport.WriteAsync(
            json,
            suite.Name,
            [.. ValidationReport.Outcomes(new DataValidator().Validate(Dataset)), .. suite.Evaluate(Dataset)],
            TestContext.Current.CancellationToken);

        var golden = Path.Combine(AppContext.BaseDirectory, "Data", "validation.json");
        Assert.Equal(
            await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken),
            Encoding.UTF8.GetString(json.ToArray()) + "\n");
    }

    private static Task<ExpectationSuite> ReadAsync(string json) =>
        ExpectationSuite.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)), TestContext.Current.CancellationToken);

    private static Annotation Mark(long id, string name, double left, double top, double right, double bottom) => new()
    {
        Id = id,
        ClassName = name,
        Box = Box<ImagePixels>.FromEdges(left, top, right, bottom),
    };
}
