namespace Redaction.Sdk.PdfPig.Tests;

public sealed class OrphanTests
{
    private static readonly string Visible = Inspected.Show("To whom it may concern", y: 740);

    [Fact]
    public void Inspect_ContentThatNothingRefersTo_IsReadWithTheFontsOfItsPage()
    {
        var pdf = new TestPdf().Page(Inspected.Show("Another page.")).Page(Visible);
        pdf.AddStream(Visible + Inspected.Show(Inspected.Secret));

        var text = Assert.Single(Inspected.Of(pdf).StoredTexts);

        Assert.Equal((StoredTextPlace.Orphan, Inspected.Secret, 2), (text.Place, text.Text, text.Page));
        Assert.InRange(text.Box!.Value.CenterY, 84, 92);
    }

    [Fact]
    public void Inspect_PackedContentThatNothingRefersTo_IsRead()
    {
        var pdf = new TestPdf().Page(Visible);
        pdf.AddStream(
            TestPdf.Deflate(System.Text.Encoding.Latin1.GetBytes(Inspected.Show(Inspected.Secret))), "/Filter/FlateDecode");

        Assert.Equal(Inspected.Secret, Assert.Single(Inspected.Of(pdf).StoredTexts).Text);
    }

    [Fact]
    public void Inspect_PageThatNothingRefersTo_IsRead()
    {
        var pdf = new TestPdf().Page(Visible);
        var content = pdf.AddStream(Inspected.Show(Inspected.Secret));
        pdf.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents {content} 0 R/Resources<</Font<</F 3 0 R>>>>>>");

        Assert.Equal(
            new StoredText(StoredTextPlace.Orphan, Inspected.Secret), Assert.Single(Inspected.Of(pdf).StoredTexts));
    }

    [Fact]
    public void Inspect_FormWithResourcesThatNothingRefersTo_IsRead()
    {
        var pdf = new TestPdf().Page(Visible);
        pdf.AddStream(
            Inspected.Show(Inspected.Secret).Replace("/F ", "/G ", StringComparison.Ordinal),
            "/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</G 3 0 R>>>>");

        Assert.Equal(Inspected.Secret, Assert.Single(Inspected.Of(pdf).StoredTexts).Text);
    }

    [Fact]
    public void Inspect_NoteThatNothingRefersTo_IsRead()
    {
        var pdf = new TestPdf().Page(Visible);
        pdf.Add($"<</Subtype/Text/Rect[1 2 3 4]/Contents({Inspected.Secret})>>");

        Assert.Equal(
            new StoredText(StoredTextPlace.Orphan, Inspected.Secret), Assert.Single(Inspected.Of(pdf).StoredTexts));
    }

    [Fact]
    public void Inspect_ContentThatTheTableNoLongerLists_IsRead()
    {
        // The way of programs that write everything anew, but the new table over the old body.
        var pdf = new TestPdf().Page(Visible);
        var secret = pdf.AddStream(Inspected.Show(Inspected.Secret));
        var text = System.Text.Encoding.Latin1.GetString(pdf.ToBytes());
        var lines = text.Split('\n');
        var table = Array.IndexOf(lines, "xref") + 2 + secret;
        lines[table] = "0000000000 00001 f ";

        var inspection = Inspected.Of(System.Text.Encoding.Latin1.GetBytes(string.Join('\n', lines)));

        Assert.Equal((StoredTextPlace.Orphan, Inspected.Secret), inspection.StoredTexts
            .Select(found => (found.Place, found.Text)).Single());
    }

    [Fact]
    public void Inspect_PicturesAndFontsThatNothingRefersTo_SayNothing()
    {
        var pdf = new TestPdf().Page(Visible);
        pdf.AddStream(Inspected.Show(Inspected.Secret), "/Type/XObject/Subtype/Image/Width 1/Height 1");
        pdf.AddStream("q 0 0 m Q");
        pdf.Add("<</Type/Font/Subtype/Type1/BaseFont/Courier>>");

        Assert.Empty(Inspected.Of(pdf).StoredTexts);
    }
}
