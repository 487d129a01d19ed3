using System.Text.Json;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Evaluation;

/// <summary>A case of coco-ap.golden.json, which tests/oracles/coco_ap_golden.py makes.</summary>
internal sealed record GoldenCase(
    string Name,
    double MinimumConfidence,
    int MaximumDetections,
    IReadOnlyList<GoldenPage> Pages,
    GoldenExpectation Expected)
{
    public static IReadOnlyList<GoldenCase> ReadAll()
    {
        using var file = File.OpenRead(PathOf("coco-ap.golden.json"));

        return JsonSerializer.Deserialize<GoldenCase[]>(file, JsonSerializerOptions.Web)!;
    }

    /// <summary>Finds a file of golden data beside the tests.</summary>
    public static string PathOf(string fileName)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Redaction.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "tests", "Redaction.Sdk.Detection.Tests", "Evaluation", fileName);
    }

    public EvaluationResult Evaluate() => DetectionEvaluator.Evaluate(
        [.. Pages.Select(static page => page.ToPage())],
        new() { MinimumConfidence = MinimumConfidence, MaximumDetectionsPerPage = MaximumDetections });
}

/// <summary>Each box is left, top, right, bottom, then style and crowd, or confidence and style.</summary>
internal sealed record GoldenPage(IReadOnlyList<JsonElement[]> Truth, IReadOnlyList<JsonElement[]> Found)
{
    public EvaluatedPage ToPage() => new(
        [.. Truth.Select(static b => new GroundTruthBox(ToBox(b), ToStyle(b[4]), b[5].GetBoolean()))],
        [.. Found.Select(static d => new ScoredBox(ToBox(d), d[4].GetSingle(), ToStyle(d[5])))]);

    private static Box<ImagePixels> ToBox(JsonElement[] e) =>
        Box<ImagePixels>.FromEdges(e[0].GetDouble(), e[1].GetDouble(), e[2].GetDouble(), e[3].GetDouble());

    private static RedactionStyle ToStyle(JsonElement name) => name.Deserialize<RedactionStyle>();
}

internal sealed record GoldenExpectation(
    GoldenFigures All,
    IReadOnlyList<GoldenStyle> Styles,
    IReadOnlyList<double[]> Curve,
    IReadOnlyList<JsonElement[]> Confusion,
    IReadOnlyList<int> Bins,
    double? ExpectedError,
    double? ExpectedErrorOfCounted,
    int MixedPages,
    int CleanPages,
    int FalseBoxes);

internal sealed record GoldenStyle(
    RedactionStyle Style, int Boxes, int Found, GoldenFigures Figures, IReadOnlyList<double[]> Curve);

internal sealed record GoldenFigures(
    int Pages,
    int Boxes,
    int Detections,
    int Matches,
    double? Precision,
    double? Recall,
    double? F1,
    double? MeanIntersectionOverUnion,
    double? StyleAccuracy,
    double? AveragePrecision50,
    double? AveragePrecision);
