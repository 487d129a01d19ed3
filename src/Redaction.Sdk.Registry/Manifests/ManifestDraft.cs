using System.Text.Json;
using System.Text.Json.Nodes;

namespace Redaction.Sdk.Registry;

/// <summary>Reads and writes manifests as people edit them: any spelling, comments, and no hashes.</summary>
public static class ManifestDraft
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads a manifest to pack a model with.</summary>
    /// <param name="json">
    /// UTF-8 JSON of the members that <c>docs/redaction-model-1.schema.json</c> lists. The hashes of a manifest that was
    /// packed before are passed over, so that it can be edited and packed again.
    /// </param>
    /// <returns>The manifest, every value checked.</returns>
    /// <exception cref="ModelFormatException">
    /// It is no JSON, of another schema version, or a member is unknown, missing or wrong.
    /// </exception>
    public static ModelManifest Read(ReadOnlyMemory<byte> json) => Read(Parse(json, isStrict: false));

    /// <summary>Writes a manifest so that it can be edited and packed again.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <returns>Its UTF-8 JSON, without hashes, with line feeds. The same manifest gives the same bytes.</returns>
    /// <exception cref="ModelFormatException">A value of the manifest is wrong.</exception>
    public static byte[] Write(ModelManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ManifestRules.Check(manifest);

        return ManifestFile.WriteMembers(manifest);
    }

    internal static JsonObject Parse(ReadOnlyMemory<byte> json, bool isStrict)
    {
        try
        {
            var root = JsonNode.Parse(json.Span, documentOptions: isStrict ? Strict : Lenient) as JsonObject;

            return root ?? throw Refuse.With(ModelRefusal.InvalidManifest, $"The manifest is no JSON object.");
        }
        catch (Exception e) when (IsAboutJson(e))
        {
            throw Refuse.With(
                ModelRefusal.InvalidManifest,
                $"The manifest is no valid JSON: look at line {((e as JsonException)?.LineNumber ?? 0) + 1}.",
                e);
        }
    }

    internal static ModelManifest Read(JsonObject root)
    {
        CheckSchema(root[ManifestFile.Schema]);
        var members = (JsonObject)root.DeepClone();
        members.Remove(ManifestFile.Schema);
        members.Remove(ManifestFile.Files);
        members.Remove(ManifestFile.Seal);
        ManifestDefaults.Fill(members);

        try
        {
            var manifest = members.Deserialize(ManifestJson.Default.ModelManifest)!;
            ManifestRules.Check(manifest);

            return manifest;
        }
        catch (Exception e) when (IsAboutJson(e))
        {
            var place = Quoted.Name((e as JsonException)?.Path ?? "$");
            throw Refuse.With(
                ModelRefusal.InvalidManifest,
                $"The manifest has an unknown or missing member or a wrong value at {place}.",
                e);
        }
    }

    // Half a surrogate pair, or bytes that are no UTF-8, are found only when the text is asked for.
    internal static bool IsAboutJson(Exception exception) => exception is JsonException or InvalidOperationException;

    // Manifests that people write may leave the schema out; those of other versions are refused.
    private static void CheckSchema(JsonNode? schema)
    {
        if (schema is not null && !(schema is JsonValue value && value.TryGetValue<string>(out var name)
            && name == ManifestFile.SchemaName))
        {
            throw Refuse.With(
                ModelRefusal.InvalidManifest,
                $"The manifest is of another schema than '{ManifestFile.SchemaName}', the one that this SDK reads.");
        }
    }
}
