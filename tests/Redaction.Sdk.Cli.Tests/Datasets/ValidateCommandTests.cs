using System.Text.Json;
using Redaction.Sdk.Datasets;

namespace Redaction.Sdk.Cli.Tests.Datasets;

public sealed class ValidateCommandTests : IDisposable
{
    private const string OnePage = """
        {"categories": [{"id": 1, "name": "black"}],
         "images": [{"id": 1, "file_name": "<b>.png", "width": 40, "height": 20}],
         "annotations": [{"id": 1, "image_id": 1, "category_id": 1, "bbox": [2, 2, 10, 5]},
                         {"id": 2, "image_id": 1, "category_id": 1, "bbox": [30, 2, 20, 5]},
                         {"id": 3, "image_id": 1, "category_id": 1, "bbox": [30, 2, -1, 5]}]}
        """;

    private readonly TemporaryFolder _folder = new();

    public ValidateCommandTests() => _folder.File("annotations.coco.json", OnePage);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Validate_Table_SaysWhatIsWrongAndWhere()
    {
        var run = await CommandRun.Of("dataset", "validate", _folder.Path);

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("1 images (1 looked at), 2 annotations: 3 errors, 0 warnings.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  <b>.png: Annotation id 2 reaches 10 pixels beyond its page.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("RDV010", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_Json_HasRulesAndTheExpectationsOfTheSuite()
    {
        var suite = _folder.File("suite.json", """
            {"expectation_suite_name": "mine", "expectations": [
              {"expectation_type": "expect_column_max_to_be_between", "kwargs": {"column": "right", "max_value": 40}}]}
            """);

        var run = await CommandRun.Of(
            "dataset", "validate", _folder.Path, "--no-pixels", "--suite", suite, "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var results = json.RootElement.GetProperty("results").EnumerateArray().ToArray();
        Assert.Equal(("mine", false), (
            json.RootElement.GetProperty("suite_name").GetString(), json.RootElement.GetProperty("success").GetBoolean()));
        Assert.Equal(ValidationRules.All.Count + 1, results.Length);
        Assert.Equal(50, results[^1].GetProperty("result").GetProperty("observed_value").GetDouble());
    }

    [Fact]
    public async Task Validate_Html_IsOnePageInWhichNamesAreText()
    {
        var page = Path.Combine(_folder.Path, "page.html");

        var run = await CommandRun.Of("dataset", "validate", _folder.Path, "--format", "html", "--output", page);

        var html = await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken);
        Assert.Equal((3, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("<td>&lt;b&gt;.png</td><td>Annotation id 2 reaches 10 pixels", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clip", 2)]
    [InlineData("drop", 1)]
    public async Task Validate_PolicyThatChanges_WritesTheDataset(string policy, int left)
    {
        var target = Path.Combine(_folder.Path, "out");

        var run = await CommandRun.Of("dataset", "validate", _folder.Path, "--no-pixels", "--policy", policy, "--out", target);

        Assert.Equal(3, run.ExitCode);
        var dataset = await new CocoFormat().ReadAsync(target, null, TestContext.Current.CancellationToken);
        Assert.Equal(left, Assert.Single(dataset.Images).Annotations.Count);
        Assert.All(dataset.Images[0].Annotations, static mark => Assert.InRange(mark.Box.Right, 0, 40));
    }

    [Theory]
    [InlineData(1, "--policy", "fail")]
    [InlineData(2, "--policy", "clip")]
    [InlineData(2, "--out", "x")]
    [InlineData(1, "--suite", "none.json")]
    public async Task Validate_WhatCannotBeDone_EndsWithItsCode(int exitCode, string option, string value) =>
        Assert.Equal(exitCode, (await CommandRun.Of("dataset", "validate", _folder.Path, option, value)).ExitCode);
}
