using System.Text.Json.Serialization;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>A file of exemption codes as it is written.</summary>
internal sealed record CodeCatalogFile
{
    public const string CurrentSchema = "redaction-codes/1";

    public required string Schema { get; init; }

    /// <summary>Gets words that may open a label and say nothing: <c>redacted</c>.</summary>
    public IReadOnlyList<string> LabelWords
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Gets words that may stand between such a word and a code: <c>pursuant to</c>.</summary>
    public IReadOnlyList<string> FillWords
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Gets words after which a code belongs to a sentence.</summary>
    public IReadOnlyList<string> CitationWords
    {
        get;
        init => field = value ?? [];
    } = [];

    public required IReadOnlyList<CodeRegime> Regimes { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(CodeCatalogFile))]
internal sealed partial class CodeCatalogJson : JsonSerializerContext;
