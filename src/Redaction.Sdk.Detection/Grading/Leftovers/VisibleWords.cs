namespace Redaction.Sdk.Detection.Grading;

/// <summary>The words that a page shows, so that what repeats them gives nothing away.</summary>
internal sealed class VisibleWords
{
    // A title of which a word more or less is shown elsewhere still tells what is shown nowhere.
    private const double KnownShare = 0.5;

    private readonly HashSet<string> _words;

    /// <summary>Initializes a new instance of the <see cref="VisibleWords"/> class.</summary>
    /// <param name="content">The page. Of a scan, the text layer stands for what the picture shows.</param>
    /// <param name="redactions">The redactions, whose text layer does not count.</param>
    public VisibleWords(PageContent content, IReadOnlyList<RedactionRecord> redactions)
    {
        var text = content.Read(content.Glyphs.Where(glyph =>
            glyph.State == GlyphState.Visible
            || (TextLayer.IsLayer(glyph) && content.IsOverPicture(glyph)
                && !redactions.Any(record => glyph.IsWithin(record.Box)))));
        _words = [.. Words(text)];
    }

    /// <summary>Tells whether more than half of a text is nowhere to be seen.</summary>
    public bool Lack(string text)
    {
        var words = Words(text).ToArray();
        var unknown = words.Where(word => !_words.Contains(word)).Sum(static word => word.Length);

        return unknown > KnownShare * words.Sum(static word => word.Length);
    }

    private static IEnumerable<string> Words(string text) => text
        .Split([.. text.Where(static c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
        .Select(static word => word.ToUpperInvariant());
}
