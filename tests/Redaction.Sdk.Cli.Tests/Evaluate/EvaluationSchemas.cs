using NJsonSchema;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Cli.Tests.Evaluate;

/// <summary>The published schemas of what the verb writes.</summary>
internal static class EvaluationSchemas
{
    /// <summary>Lists what is wrong with a document.</summary>
    public static async Task<IEnumerable<string>> ValidateAsync(string schemaFile, string json)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var text = await File.ReadAllTextAsync(Path.Combine(Folders.Root, "docs", schemaFile), cancellationToken);
        var schema = await JsonSchema.FromJsonAsync(text, cancellationToken);

        return schema.Validate(json).Select(static error => $"{error.Path}: {error.Kind}");
    }
}
