using Redaction.Sdk.Tests.Shared;
using YamlDotNet.RepresentationModel;

namespace Redaction.Sdk.Registry.Tests.Cards;

public sealed class ModelCardTests
{
    [Fact]
    public void Render_OfAFullManifest_IsTheGoldenCard() =>
        AssertGolden("Full", TestManifests.Full);

    [Fact]
    public void Render_OfAPlainManifest_IsTheGoldenCard() =>
        AssertGolden("Plain", TestManifests.Plain);

    [Fact]
    public void Render_OfMetrics_IsAModelIndexOfSetsAndFigures()
    {
        var root = FrontMatter(ModelCard.Render(TestManifests.Full));

        var results = (YamlSequenceNode)root["model-index"][0]["results"];
        Assert.Equal(["pages", "not stated"], results.Select(static one => Text(one["dataset"]["name"])));
        var pages = results.Single(static one => Text(one["dataset"]["name"]) == "pages");
        Assert.Equal(["f1", "recall"], ((YamlSequenceNode)pages["metrics"]).Select(static one => Text(one["type"])));
        Assert.Equal("0.91", Text(pages["metrics"][0]["value"]));
        Assert.Equal("apache-2.0", Text(root["license"]));
    }

    [Fact]
    public void Render_OfAwkwardTexts_KeepsThemText()
    {
        var manifest = TestManifests.Plain with
        {
            License = "no: *x\n---\n# <b>",
            TrainingData = "[a](javascript:b)\u202e",
        };

        var card = ModelCard.Render(manifest);

        Assert.Equal("no: *x\n---\n# <b>", Text(FrontMatter(card)["license_name"]));
        Assert.DoesNotContain("<b>", card.Split("\n---\n")[1], StringComparison.Ordinal);
        Assert.DoesNotContain("](", card, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', card);
    }

    private static void AssertGolden(string name, ModelManifest manifest)
    {
        var path = Path.Combine(
            Folders.Root, "tests", "Redaction.Sdk.Registry.Tests", "Cards", $"ModelCardTests.{name}.verified.md");

        Assert.Equal(File.ReadAllText(path), ModelCard.Render(manifest), ignoreLineEndingDifferences: true);
    }

    private static YamlMappingNode FrontMatter(string card)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(card.Split("\n---\n")[0]));

        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
