namespace Redaction.Sdk.PdfPig.Tests;

public sealed class RevisionTests
{
    private static readonly byte[] Original = new TestPdf()
        .Page(Inspected.Show("To whom it may concern", y: 740) + Inspected.Show(Inspected.Secret))
        .Page(Inspected.Show("Another page."))
        .ToBytes();

    private static readonly string Redacted =
        PdfUpdate.Stream(Inspected.Show("To whom it may concern", y: 740) + "0 g 70 696 180 15 re f");

    [Fact]
    public void Inspect_TextRemovedByAnUpdate_IsFoundWhereItWas()
    {
        var text = Assert.Single(Inspected.Of(PdfUpdate.Append(Original, (4, Redacted))).StoredTexts);

        Assert.Equal((StoredTextPlace.Revision, Inspected.Secret, 1), (text.Place, text.Text, text.Page));
        Assert.InRange(text.Box!.Value.Left, 72, 74);
        Assert.InRange(text.Box.Value.CenterY, 84, 92);
    }

    [Fact]
    public void Inspect_TextRemovedAndThenAnotherUpdate_IsFoundOnce()
    {
        var twice = PdfUpdate.Append(PdfUpdate.Append(Original, (4, Redacted)), (90, "(A note of some program.)"));

        Assert.Single(Inspected.Of(twice).StoredTexts, text => text.Place == StoredTextPlace.Revision);
    }

    [Fact]
    public void Inspect_TextReplacedTwice_IsFoundInEachState()
    {
        var other = PdfUpdate.Stream(Inspected.Show("To whom it may concern", y: 740) + Inspected.Show("John"));
        var twice = PdfUpdate.Append(PdfUpdate.Append(Original, (4, other)), (4, Redacted));

        Assert.Equal(["Jane Q Example 123-45-6789", "John"], Inspected.Of(twice).StoredTexts.Select(text => text.Text));
    }

    [Fact]
    public void Inspect_PageDeletedByAnUpdate_IsFoundWithoutAPage()
    {
        var fewer = PdfUpdate.Append(Original, (2, "<</Type/Pages/Count 1/Kids[7 0 R]>>"));

        var texts = Inspected.Of(fewer).StoredTexts;

        Assert.Contains(new(StoredTextPlace.Revision, Inspected.Secret), texts);
        Assert.All(texts, text => Assert.Null(text.Page));
    }

    [Fact]
    public void Inspect_NoteDeletedByAnUpdate_IsFound()
    {
        var noted = new TestPdf();
        noted.Page("", keys: $"/MediaBox[0 0 612 792]/Annots[<</Subtype/Text/Rect[1 2 3 4]/Contents({Inspected.Secret})>>]");
        var bare = PdfUpdate.Append(
            noted.ToBytes(), (5, "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<>>/MediaBox[0 0 612 792]>>"));

        var text = Assert.Single(Inspected.Of(bare).StoredTexts);

        Assert.Equal((StoredTextPlace.Revision, Inspected.Secret, 1), (text.Place, text.Text, text.Page));
    }

    [Fact]
    public void Inspect_UpdateThatOnlyAdds_LeavesNothingBehind()
    {
        var more = PdfUpdate.Stream(
            Inspected.Show("To whom it may concern", y: 740) + Inspected.Show(Inspected.Secret) + Inspected.Show("Signed.", y: 600));

        Assert.Empty(Inspected.Of(PdfUpdate.Append(Original, (4, more))).StoredTexts);
    }

    [Fact]
    public void Find_EndsThatPointNowhere_AreNone()
    {
        var linearized = "%PDF-1.7\nxref\n0 0\ntrailer\n<<>>\nstartxref\n0\n%%EOF\nxref\n0 0\ntrailer\n<<>>\nstartxref\n47\n%%EOF\n"u8;
        var stray = "%PDF-1.7\n(%%EOF) startxref\n9\n%%EOF\nxref\nstartxref\n34\n%%EOF\n"u8;

        Assert.Empty(RevisionBoundaries.Find(linearized));
        Assert.Empty(RevisionBoundaries.Find(stray));
        Assert.Empty(RevisionBoundaries.Find([]));
        Assert.Empty(RevisionBoundaries.Find(Original));
        Assert.Equal([Original.Length - 1], RevisionBoundaries.Find(PdfUpdate.Append(Original, (4, Redacted))));
    }
}
