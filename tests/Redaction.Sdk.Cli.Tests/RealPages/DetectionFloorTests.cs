using System.Text;
using System.Text.Json;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Imaging;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Cli.Tests.RealPages;

/// <summary>The figures that the rule-based detector must not fall below on annotated real pages.</summary>
public sealed class DetectionFloorTests
{
    [Theory]
    [InlineData("woo-pages", "black", 0.75)]
    [InlineData("woo-pages", "outlined", 0.60)]
    [InlineData("fbi-pages", "all", 0.75)]
    public async Task Evaluate_RealPages_ReachesTheFloor(string set, string row, double least)
    {
        var annotations = Path.Combine(Folders.RealData(set), "annotations.coco.json");

        var figures = await Evaluate(annotations);

        var f1 = (row == "all" ? figures.GetProperty("all") : Style(figures, row)).GetProperty("f1").GetDouble();
        Assert.True(f1 >= least, $"F1 of {row} on {set} is {f1:0.000}.");
    }

    private static JsonElement Style(JsonElement figures, string style) => figures.GetProperty("styles").EnumerateArray()
        .Single(row => row.GetProperty("style").GetString() == style);

    private static async Task<JsonElement> Evaluate(string annotations)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new Surroundings().Host(output, error) with
        {
            ImageFormats = [new ImageDocumentFormat()],
            CreateDetector = static _ => new RuleBasedRedactionDetector(new() { MinimumConfidence = 0 }),
        };

        var exitCode = await CommandLine.RunAsync(
            ["evaluate", "--dataset", annotations, "--format", "json"], host, TestContext.Current.CancellationToken);

        Assert.Equal((0, string.Empty), (exitCode, error.ToString()));

        return JsonElement.Parse(Encoding.UTF8.GetString(output.ToArray()));
    }
}
