using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Redaction.Sdk.Registry;

/// <summary>The one way to write a manifest with the hashes of its bundle, and the way back.</summary>
/// <remarks>
/// A manifest has one spelling: reading compares the bytes with what writing its content gives. Its last member is the
/// hash of all before it, so that no changed byte goes unnoticed even where the change is valid JSON.
/// </remarks>
internal static class ManifestFile
{
    public const string SchemaName = "redaction-model/1";
    public const string Schema = "schema";
    public const string Files = "files";
    public const string Seal = "sha256";

    private static readonly JsonWriterOptions Spelling = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Default,
    };

    public static byte[] Write(ModelManifest manifest, ImmutableSortedDictionary<string, string> hashes)
    {
        var root = Members(manifest);
        JsonObject files = [];
        foreach (var (name, hash) in hashes.WithComparers(StringComparer.Ordinal))
        {
            files.Add(name, hash);
        }

        root.Add(Files, files);
        root.Add(Seal, Hash(Spell(root)));

        return Spell(root);
    }

    /// <summary>Reads a manifest of a bundle, in its one spelling.</summary>
    public static (ModelManifest Manifest, ImmutableSortedDictionary<string, string> Hashes) Read(
        ReadOnlyMemory<byte> json)
    {
        var root = ManifestDraft.Parse(json, isStrict: true);
        var hashes = ReadHashes(root[Files]);
        var manifest = ManifestDraft.Read(root);
        if (!json.Span.SequenceEqual(Write(manifest, hashes)))
        {
            throw Refuse.With(
                ModelRefusal.Altered,
                $"The manifest is not as it was packed: to change it, pack the bundle again.");
        }

        return (manifest, hashes);
    }

    /// <summary>Writes what a manifest says, in its one spelling, without hashes.</summary>
    public static byte[] WriteMembers(ModelManifest manifest) => Spell(Members(manifest));

    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static JsonObject Members(ModelManifest manifest)
    {
        JsonObject root = new() { [Schema] = SchemaName };
        var members = JsonSerializer.SerializeToNode(Ordered(manifest), ManifestJson.Default.ModelManifest)!.AsObject();
        foreach (var (name, value) in members.ToArray())
        {
            members.Remove(name);
            root.Add(name, value);
        }

        return root;
    }

    private static ImmutableSortedDictionary<string, string> ReadHashes(JsonNode? files)
    {
        try
        {
            return files.Deserialize(ManifestJson.Default.ImmutableSortedDictionaryStringString)
                ?? throw new JsonException();
        }
        catch (Exception e) when (ManifestDraft.IsAboutJson(e))
        {
            throw Refuse.With(
                ModelRefusal.InvalidManifest, $"The manifest states no hashes of files, so it was never packed.", e);
        }
    }

    // Dictionaries that callers made may be in the order of their culture.
    private static ModelManifest Ordered(ModelManifest manifest) => manifest with
    {
        Metrics = manifest.Metrics.WithComparers(StringComparer.Ordinal),
        Decoder = manifest.Decoder with
        {
            Parameters = manifest.Decoder.Parameters.WithComparers(StringComparer.Ordinal),
        },
    };

    private static byte[] Spell(JsonObject root)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Spelling))
        {
            root.WriteTo(writer);
        }

        stream.WriteByte((byte)'\n');

        return stream.ToArray();
    }
}
