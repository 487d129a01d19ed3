using NJsonSchema;

namespace Redaction.Sdk.Detection.Tests;

/// <summary>The published schema of the report, against which every report of the tests is held.</summary>
internal static class ReportSchema
{
    private static readonly JsonSchema Report = Load();

    /// <summary>Lists what is wrong with a whole report.</summary>
    public static string[] Validate(string json) => Describe(Report, json);

    /// <summary>Lists what is wrong with one line of the jsonl format.</summary>
    public static string[] ValidateLine(string json) => Describe(Report.Definitions["document"], json);

    private static string[] Describe(JsonSchema schema, string json) =>
        [.. schema.Validate(json).Select(static error => $"{error.Path}: {error.Kind}")];

    private static JsonSchema Load()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "Redaction.Sdk.sln")))
        {
            root = root.Parent;
        }

        var text = File.ReadAllText(Path.Combine(root.FullName, "docs", "redaction-report-1.schema.json"));

        return JsonSchema.FromJsonAsync(text).GetAwaiter().GetResult();
    }
}
