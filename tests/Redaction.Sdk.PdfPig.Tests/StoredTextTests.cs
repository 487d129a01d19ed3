using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.PdfPig.Tests;

public sealed class StoredTextTests
{
    [Fact]
    public void Inspect_PlainPages_HasTheirTextAndNothingElse()
    {
        var inspection = Inspected.Of(new TestPdf()
            .Page(Inspected.Show("First page."))
            .Page(Inspected.Show("Second") + Inspected.Show("page.", x: 130)));

        Assert.Equal(2, inspection.PageCount);
        Assert.Equal(["First page.", "Second page."], inspection.Pages.Select(page => page.Text));
        Assert.Empty(inspection.StoredTexts);
    }

    [Fact]
    public void Inspect_WordsSetApartByKerning_AreTwoWords()
    {
        var inspection = Inspected.Of(new TestPdf().Page("BT /F 12 Tf 72 700 Td [(A) 70 (way) -400 (out)] TJ ET"));

        Assert.Equal("Away out", inspection.Pages[0].Text);
    }

    [Fact]
    public void Inspect_ActualTextWithoutGlyphs_IsFound()
    {
        var inspection = Inspected.Of(new TestPdf().Page(
            $"/Span <</ActualText ({Inspected.Secret})>> BDC 0 g 70 696 180 15 re f EMC " + Inspected.Show("Visible", y: 740)));

        Assert.Equal(new StoredText(StoredTextPlace.ActualText, Inspected.Secret, 1), Single(inspection));
    }

    [Fact]
    public void Inspect_ActualTextInTheStructureTree_IsFoundWithItsPage()
    {
        var pdf = new TestPdf { CatalogKeys = "/StructTreeRoot<</Type/StructTreeRoot/K[<</S/Document/K 6 0 R>>]>>" };
        pdf.Page(Inspected.Show("Visible"));
        Assert.Equal(6, pdf.Add($"<</S/P/Pg 5 0 R/ActualText({Inspected.Secret})/K[0 6 0 R]>>"));

        Assert.Equal(new StoredText(StoredTextPlace.ActualText, Inspected.Secret, 1), Single(Inspected.Of(pdf)));
    }

    [Fact]
    public void Inspect_Bookmark_HasItsTitleAndTheLineItLeadsTo()
    {
        var pdf = new TestPdf { CatalogKeys = "/Outlines 6 0 R" };
        pdf.Page(Inspected.Show("Visible"));
        pdf.Add("<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>");
        pdf.Add($"<</Title({Inspected.Secret})/Parent 6 0 R/Dest[5 0 R/XYZ 0 711 0]>>");

        var text = Single(Inspected.Of(pdf));

        Assert.Equal((StoredTextPlace.Bookmark, Inspected.Secret, 1), (text.Place, text.Text, text.Page));
        Assert.Equal(Box<PagePoints>.FromEdges(0, 81, 612, 81), text.Box);
    }

    [Theory]
    [InlineData("Text", 0, false)]
    [InlineData("FreeText", 0, true)]
    [InlineData("FreeText", 2, false)]
    public void Inspect_Annotation_HasItsContents(string subtype, int flags, bool isShown)
    {
        var pdf = new TestPdf();
        pdf.Page("", keys: $"/MediaBox[0 0 612 792]/Annots[<</Type/Annot/Subtype/{subtype}/F {flags}/Rect[260 720 280 700]/Contents({Inspected.Secret})>>]");

        var text = Single(Inspected.Of(pdf));

        Assert.Equal((StoredTextPlace.Annotation, Inspected.Secret, 1), (text.Place, text.Text, text.Page));
        Assert.Equal(Box<PagePoints>.FromEdges(260, 72, 280, 92), text.Box);
        Assert.Equal(isShown, text.IsShown);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, false)]
    [InlineData(32, false)]
    public void Inspect_FieldWithTheValueOfItsParent_HasThatValue(int flags, bool isShown)
    {
        var pdf = new TestPdf { CatalogKeys = "/AcroForm<</Fields[4 0 R]>>" };
        pdf.Add($"<</FT/Tx/T(name)/V<FEFF004A006F00E9>/Kids[5 0 R]>>");
        pdf.Add($"<</Type/Annot/Subtype/Widget/Parent 4 0 R/F {flags}/Rect[70 696 250 711]>>");
        pdf.Page("", keys: "/MediaBox[0 0 612 792]/Annots[5 0 R]");

        var text = Single(Inspected.Of(pdf));

        Assert.Equal((StoredTextPlace.FormValue, "Joé", 1, isShown), (text.Place, text.Text, text.Page, text.IsShown));
    }

    [Fact]
    public void Inspect_XmlForm_HasItsData()
    {
        var pdf = new TestPdf { CatalogKeys = "/AcroForm<</Fields[]/XFA[(template) 4 0 R (datasets) 5 0 R]>>" };
        pdf.AddStream("<template>No data.</template>");
        pdf.AddStream($"<data><name>{Inspected.Secret}</name></data>");
        pdf.Page("");

        Assert.Equal(new StoredText(StoredTextPlace.FormValue, Inspected.Secret), Single(Inspected.Of(pdf)));
    }

    [Fact]
    public void Inspect_AttachedTextAndPdf_HaveNamesAndTexts()
    {
        var attached = new TestPdf().Page(Inspected.Show(Inspected.Secret)).ToBytes();
        var pdf = new TestPdf { CatalogKeys = "/Names<</EmbeddedFiles<</Names[(a)4 0 R(b)5 0 R]>>>>" };
        pdf.Add("<</Type/Filespec/F(note.txt)/EF<</F 6 0 R>>>>");
        pdf.Add("<</Type/Filespec/F(original.pdf)/EF<</F 7 0 R>>>>");
        pdf.AddStream("A note.");
        pdf.AddStream(TestPdf.Deflate(attached), "/Filter/FlateDecode");
        pdf.Page("");

        var texts = Inspected.Of(pdf).StoredTexts;

        Assert.Equal(
            ["note.txt\nA note.", $"original.pdf\n{Inspected.Secret}"], texts.Select(text => text.Text).Order());
        Assert.All(texts, text => Assert.Equal(StoredTextPlace.Attachment, text.Place));
    }

    [Fact]
    public void Inspect_Metadata_HasWhatTheySayAndNotWhoWroteIt()
    {
        var pdf = new TestPdf
        {
            CatalogKeys = "/Metadata 5 0 R",
            TrailerKeys = "/Info 4 0 R",
        };
        pdf.Add("<</Title(About Jane)/Author(Somebody)/Producer(Some program)/Case(12-34)>>");
        pdf.AddStream("""
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:creator><rdf:Seq><rdf:li>Somebody</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li>On Jane</rdf:li></rdf:Alt></dc:description>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            """, "/Type/Metadata/Subtype/XML");
        pdf.Page("");

        var texts = Inspected.Of(pdf).StoredTexts;

        Assert.Equal(["12-34", "About Jane", "On Jane"], texts.Select(text => text.Text).Order());
        Assert.All(texts, text => Assert.Equal(StoredTextPlace.Metadata, text.Place));
    }

    [Fact]
    public void Inspect_Thumbnail_IsFoundWithItsPage()
    {
        var pdf = new TestPdf();
        pdf.AddStream(new byte[3], "/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceRGB");
        pdf.Page("").Page("", keys: "/MediaBox[0 0 612 792]/Thumb 4 0 R");

        Assert.Equal(new StoredText(StoredTextPlace.Thumbnail, string.Empty, 2), Single(Inspected.Of(pdf)));
    }

    [Theory]
    [InlineData("/MediaBox[0 0 612 792]/UserUnit 0.5", 36, 46)]
    [InlineData("/MediaBox[0 0 612 792]/Rotate -90", 92, 540)]
    [InlineData("/MediaBox[0 0 612 792]/Rotate 450/UserUnit 1.5", 1050, 108)]
    public void Inspect_PageThatPdfPigRefuses_IsReadAllTheSame(string shape, double left, double top)
    {
        var pdf = new TestPdf().Page(Inspected.Show("Visible"), shape);
        var before = pdf.ToBytes();
        pdf.AddStream(Inspected.Show("Visible") + Inspected.Show("Jane", x: 72, y: 700));

        Assert.Equal("Visible", Inspected.Of(before).Pages[0].Text);
        var orphan = Assert.Single(Inspected.Of(pdf).StoredTexts);
        Assert.Equal((StoredTextPlace.Orphan, "Jane"), (orphan.Place, orphan.Text));
        Assert.InRange(orphan.Box!.Value.Left, left - 20, left + 20);
        Assert.InRange(orphan.Box.Value.Top, top - 50, top + 50);
    }

    private static StoredText Single(DocumentInspection inspection) => Assert.Single(inspection.StoredTexts);
}
