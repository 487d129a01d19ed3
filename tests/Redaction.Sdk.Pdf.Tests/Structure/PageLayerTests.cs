namespace Redaction.Sdk.Pdf.Tests;

/// <summary>What belongs to layers that are switched off.</summary>
public sealed class PageLayerTests(SharedReader reader)
{
    [Theory]
    [InlineData("", false)]
    [InlineData("/OFF[{0} 0 R]", true)]
    [InlineData("/BaseState/OFF", true)]
    [InlineData("/BaseState/OFF/ON[{0} 0 R]", false)]
    public void ReadStructure_MarkedContent_IsHiddenWhenItsLayerIsOff(string settings, bool isHidden)
    {
        var page = Read(
            settings,
            "0 g 1 1 9 9 re f /OC /L BDC 1 g 20 20 9 9 re f BT /F 9 Tf 50 50 Td (Secret) Tj ET EMC 40 20 9 9 re f");

        Assert.Equal([false, isHidden, isHidden, false], page.Elements.Select(static element => element.IsHidden));
        Assert.Equal(6, page.Characters.Count(static c => c.Element == 2));
    }

    [Fact]
    public void ReadStructure_FormAndImageOfALayerThatIsOff_AreHidden()
    {
        var pdf = new TestPdf();
        var layer = pdf.Add("<</Type/OCG/Name(L)>>");
        var form = pdf.AddForm("0 g 100 100 9 9 re f", keys: $"/OC {layer} 0 R");
        var image = pdf.AddStream(
            new byte[4],
            $"/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray/OC {layer} 0 R");
        pdf.CatalogKeys = $"/OCProperties<</OCGs[{layer} 0 R]/D<</OFF[{layer} 0 R]>>>>";
        var page = reader.ReadStructure(pdf.Page(
            "/X Do q 9 0 0 9 200 200 cm /P Do Q 0 g 1 1 9 9 re f",
            resources: $"/XObject<</X {form} 0 R/P {image} 0 R>>"));

        Assert.Equal([true, true, false], page.Elements.Select(static element => element.IsHidden));
    }

    [Fact]
    public void ReadStructure_CoveredAndInvisibleContent_IsNotHidden()
    {
        var page = Read("/OFF[]", """
            /OC /L BDC BT /F 9 Tf 3 Tr 50 50 Td (Secret) Tj ET EMC /OC /L BDC 0 g 1 1 9 9 re f EMC 0 0 50 50 re f
            """);

        Assert.All(page.Elements, static element => Assert.False(element.IsHidden));
    }

    [Fact]
    public void RenderPage_AfterLayersWereLookedAt_IsTheSame()
    {
        const string Content = "0 g 1 1 9 9 re f /OC /L BDC 20 20 9 9 re f EMC 40 20 9 9 re f";
        using var document = reader.Open(Document("/OFF[{0} 0 R]", Content).ToBytes());
        var before = SharedReader.HashOfPage(document, 1);
        document.ReadStructure(1, Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);

        Assert.Equal(before, SharedReader.HashOfPage(document, 1));
    }

    private PageStructure Read(string settings, string content) => reader.ReadStructure(Document(settings, content));

    private static TestPdf Document(string settings, string content)
    {
        var pdf = new TestPdf();
        var layer = pdf.Add("<</Type/OCG/Name(L)>>");
        var chosen = settings.Replace("{0}", $"{layer}", StringComparison.Ordinal);
        pdf.CatalogKeys = $"/OCProperties<</OCGs[{layer} 0 R]/D<<{chosen}>>>>";

        return pdf.Page(content, resources: $"/Properties<</L {layer} 0 R>>");
    }
}
