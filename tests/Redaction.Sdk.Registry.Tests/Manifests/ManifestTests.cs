using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Redaction.Sdk.Registry.Tests.Manifests;

public sealed class ManifestTests
{
    private static readonly byte[] Onnx = TestOnnx.Bytes(TestOnnx.Identity());

    private static readonly ImmutableSortedDictionary<string, string> NoHashes =
        ImmutableSortedDictionary<string, string>.Empty;

    [Fact]
    public void Read_OfAPackedManifest_GivesEveryValueBack()
    {
        var manifest = ModelBundleReader.Read(ModelBundleWriter.Pack(TestManifests.Full, Onnx)).Manifest;

        Assert.Equal(Json(TestManifests.Full), Json(manifest));
        Assert.Equal(TestManifests.Full.Classes, manifest.Classes);
        Assert.Equal(TestManifests.Full.Input.Size, manifest.Input.Size);
        Assert.Equal(TestManifests.Full.Input.Mean, manifest.Input.Mean);
        Assert.Equal(TestManifests.Full.Decoder.Parameters, manifest.Decoder.Parameters);
        Assert.Equal(TestManifests.Full.Metrics, manifest.Metrics);
        Assert.Equal(TestManifests.Full.CreatedAt, manifest.CreatedAt);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("da-DK")]
    public void Pack_InAnyCulture_GivesTheSameBytes(string culture)
    {
        var expected = ModelBundleWriter.Pack(TestManifests.Full, Onnx);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var manifest = TestManifests.Full with
            {
                Metrics = TestManifests.Full.Metrics.WithComparers(StringComparer.CurrentCultureIgnoreCase),
            };

            Assert.Equal(expected, ModelBundleWriter.Pack(manifest, Onnx));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Read_OfADraftThatAPersonWrote_TakesCommentsAndDefaults()
    {
        var manifest = ManifestDraft.Read(Encoding.UTF8.GetBytes("""
            {
              // The smallest manifest there is.
              "name": "bars", "version": "1.2.0", "minimumSdk": "0.1.0",
              "input": { "size": { "width": 64, "height": 64 } },
              "decoder": { "name": "yolov8" },
              "classes": [ { "name": "black bar", "style": "black" }, { "name": "signature", "style": null }, ],
            }
            """));

        Assert.Equal(Json(TestManifests.Plain), Json(manifest));
    }

    [Fact]
    public void Read_OfAPackedManifestThatWasEdited_IsADraftAgain()
    {
        var packed = ManifestFile.Write(TestManifests.Full, NoHashes);
        var edited = Encoding.UTF8.GetString(packed).Replace("0.91", "0.92", StringComparison.Ordinal);

        Assert.Equal(0.92, ManifestDraft.Read(Encoding.UTF8.GetBytes(edited)).Metrics["pages/f1"]);
        Assert.Equal(
            ModelRefusal.Altered,
            Assert.Throws<ModelFormatException>(() => ManifestFile.Read(Encoding.UTF8.GetBytes(edited))).Refusal);
    }

    [Theory]
    [InlineData("colour", "\"red\"")]
    [InlineData("schema", "\"redaction-model/2\"")]
    [InlineData("schema", "1")]
    [InlineData("name", "null")]
    [InlineData("name", "\"\\ud800\"")]
    [InlineData("classes", "null")]
    [InlineData("classes", "[null]")]
    [InlineData("classes", "[{ \"name\": \"a\", \"style\": \"pink\" }]")]
    [InlineData("classes", "[{ \"name\": \"a\", \"style\": null }]")]
    [InlineData("input", "{ \"size\": { \"width\": 0, \"height\": 64 } }")]
    [InlineData("input", "{ \"size\": { \"width\": 64 } }")]
    [InlineData("input", "{ \"size\": { \"width\": 64, \"height\": 64, \"depth\": 3 } }")]
    [InlineData("input", "{ \"size\": { \"width\": 8192, \"height\": 8192 } }")]
    [InlineData("input", "{ \"size\": { \"width\": 64, \"height\": 64 }, \"deviation\": [1, 0, 1] }")]
    [InlineData("input", "{ \"size\": { \"width\": 64, \"height\": 64 }, \"mean\": [1, 2] }")]
    [InlineData("input", "{ \"size\": { \"width\": 64, \"height\": 64 }, \"padding\": 256 }")]
    [InlineData("decoder", "{ \"name\": \"yolov8\", \"minimumConfidence\": 1.5 }")]
    [InlineData("decoder", "{ \"name\": \"yolov8\", \"outputs\": [\"a\", \"a\"] }")]
    [InlineData("decoder", "{ \"name\": \"yolov8\", \"parameters\": { \"a\": null } }")]
    [InlineData("version", "\"1.2\"")]
    [InlineData("version", "\"1.2.0+build\"")]
    [InlineData("version", "\"01.2.0\"")]
    [InlineData("version", "\"1.2.0-RC\"")]
    [InlineData("metrics", "{ \"a\": 1e999 }")]
    public void Read_OfADraftWithAWrongMember_RefusesIt(string member, string value)
    {
        var draft = JsonNode.Parse(ManifestFile.Write(TestManifests.Plain, NoHashes))!.AsObject();
        draft.Remove(member);
        var text = draft.ToJsonString();
        var wrong = $"{text[..^1]}, \"{member}\": {value} }}";

        var exception = Assert.Throws<ModelFormatException>(() => ManifestDraft.Read(Encoding.UTF8.GetBytes(wrong)));

        Assert.Equal(ModelRefusal.InvalidManifest, exception.Refusal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"name\": ")]
    [InlineData("{ \"name\": \"a\", \"name\": \"b\" }")]
    [InlineData("{}")]
    public void Read_OfNoManifest_RefusesIt(string text) => Assert.Equal(
        ModelRefusal.InvalidManifest,
        Assert.Throws<ModelFormatException>(() => ManifestDraft.Read(Encoding.UTF8.GetBytes(text))).Refusal);

    [Theory]
    [InlineData("rules")]
    [InlineData("Bars")]
    [InlineData("1bars")]
    [InlineData("bars-")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("con")]
    [InlineData("bars\n")]
    public void Pack_OfAModelWithABadName_RefusesIt(string name) => Assert.Equal(
        ModelRefusal.InvalidManifest,
        Assert.Throws<ModelFormatException>(
            () => ModelBundleWriter.Pack(TestManifests.Plain with { Name = name }, Onnx)).Refusal);

    [Fact]
    public void Pack_OfDefaultValues_RefusesThem()
    {
        ModelManifest[] manifests =
        [
            TestManifests.Plain with { Classes = default },
            TestManifests.Plain with { Input = TestManifests.Plain.Input with { Mean = default } },
            TestManifests.Plain with { Input = TestManifests.Plain.Input with { Size = default } },
            TestManifests.Plain with { Input = TestManifests.Plain.Input with { Layout = (TensorLayout)9 } },
            TestManifests.Plain with { Decoder = TestManifests.Plain.Decoder with { Outputs = default } },
        ];

        Assert.All(manifests, static manifest => Assert.Throws<ModelFormatException>(
            () => ModelBundleWriter.Pack(manifest, Onnx)));
    }

    private static string Json(ModelManifest manifest) =>
        Encoding.UTF8.GetString(ManifestFile.Write(manifest, NoHashes));
}
