namespace Redaction.Sdk.Synthesis;

/// <summary>Draws the text and pictures of one kind of document.</summary>
internal abstract class PageDocument
{
    public abstract void Draw(Sheet sheet);

    /// <summary>The font of running text of most offices.</summary>
    protected static FontFamily BodyFamily(Sheet sheet) =>
        sheet.Family(sheet.Random.Chance(0.6) ? FontRole.Sans : FontRole.Serif);

    protected static TextAlignment BodyAlignment(Sheet sheet) =>
        sheet.Random.Chance(0.3) ? TextAlignment.Justified : TextAlignment.Left;

    /// <summary>Fills a column with paragraphs.</summary>
    protected static void Paragraphs(
        Sheet sheet, TextColumn column, TextStyle style, TextAlignment alignment, int count, float gap)
    {
        for (var i = 0; i < count && !column.IsFull; i++)
        {
            column.Paragraph(style, sheet.Text.Sentences(sheet.Random.Between(12, 90)), alignment);
            column.Gap(gap);
        }
    }
}
