using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using NJsonSchema;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Registry.Tests.Manifests;

/// <summary>The published schema of manifests says what the code accepts.</summary>
public sealed class ManifestSchemaTests
{
    private static readonly string Text =
        File.ReadAllText(Path.Combine(Folders.Root, "docs", "redaction-model-1.schema.json"));

    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(Text).GetAwaiter().GetResult();

    [Fact]
    public void Schema_OfAPackedManifest_FindsNothingWrong()
    {
        var onnx = TestOnnx.Bytes(TestOnnx.Identity());

        Assert.All([TestManifests.Plain, TestManifests.Full], manifest =>
        {
            var packed = BundleArchive.Read(ModelBundleWriter.Pack(manifest, onnx)).Manifest;
            Assert.Empty(Schema.Validate(Encoding.UTF8.GetString(packed.Span)));
        });
    }

    [Fact]
    public void Schema_OfADraft_FindsNothingWrong() => Assert.All(
        [TestManifests.Plain, TestManifests.Full],
        static manifest => Assert.Empty(Schema.Validate(Encoding.UTF8.GetString(ManifestDraft.Write(manifest)))));

    [Theory]
    [InlineData("colour", "\"red\"")]
    [InlineData("schema", "\"redaction-model/2\"")]
    [InlineData("name", "\"Bars\"")]
    [InlineData("name", "\"rules\"")]
    [InlineData("name", "null")]
    [InlineData("version", "\"1.2\"")]
    [InlineData("version", "\"1.2.0+build\"")]
    [InlineData("version", "\"1.2.0-RC\"")]
    [InlineData("classes", "[]")]
    [InlineData("classes", "[{ \"name\": \"a\", \"style\": \"pink\" }]")]
    [InlineData("input", "{ \"size\": { \"width\": 64 } }")]
    [InlineData("input", "{ \"size\": { \"width\": 0, \"height\": 64 } }")]
    [InlineData("input", "{ \"size\": { \"width\": 64, \"height\": 64 }, \"padding\": 256 }")]
    [InlineData("input", "{ \"size\": { \"width\": 64, \"height\": 64 }, \"mean\": [] }")]
    [InlineData("decoder", "{ \"name\": \"yolov8\", \"minimumConfidence\": 1.5 }")]
    [InlineData("decoder", "{ \"name\": \"yolov8\", \"outputs\": [\"a\", \"a\"] }")]
    [InlineData("decoder", "{ \"name\": \"yolov8\", \"parameters\": { \"a\": null } }")]
    [InlineData("license", "\"\"")]
    public void Schema_OfAWrongMember_FindsItAsTheCodeDoes(string member, string value)
    {
        var draft = JsonNode.Parse(ManifestDraft.Write(TestManifests.Plain))!.AsObject();
        draft[member] = JsonNode.Parse(value);
        var text = draft.ToJsonString();

        Assert.NotEmpty(Schema.Validate(text));
        Assert.Throws<ModelFormatException>(() => ManifestDraft.Read(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Schema_WordsOfTheInput_AreThoseOfTheCode()
    {
        AssertWords<ModelChannels>("input", "channels");
        AssertWords<TensorLayout>("input", "layout");
        AssertWords<TensorElement>("input", "element");
        AssertWords<ResizeMode>("input", "resize");
        AssertWords<Resampling>("input", "resampling");
        AssertWords<RedactionStyle>("class", "style");
    }

    [Fact]
    public void Schema_Defaults_AreThoseOfTheCode()
    {
        var silent = JsonNode.Parse(ManifestDraft.Write(TestManifests.Plain))!;

        Assert.All((string[])["input", "decoder"], part =>
        {
            var properties = JsonNode.Parse(Text)!["definitions"]![part]!["properties"]!.AsObject();
            var stated = properties.Where(static property => property.Value!["default"] is not null).ToArray();
            Assert.True(stated.Length >= 4);
            Assert.All(stated, property => Assert.True(JsonNode.DeepEquals(
                property.Value!["default"], silent[part]![property.Key]), property.Key));
        });
    }

    private static void AssertWords<T>(string definition, string property)
        where T : struct, Enum
    {
        var words = JsonElement.Parse(Text).GetProperty("definitions").GetProperty(definition)
            .GetProperty("properties").GetProperty(property).GetProperty("enum").EnumerateArray()
            .Where(static word => word.ValueKind == JsonValueKind.String).Select(static word => word.GetString()!);
        var spellings = Enum.GetNames<T>().Select(static name =>
            typeof(T).GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name);

        Assert.Equal(spellings.ToImmutableSortedSet(), words.ToImmutableSortedSet());
    }
}
