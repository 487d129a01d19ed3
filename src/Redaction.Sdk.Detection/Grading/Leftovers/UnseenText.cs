using System.Text.RegularExpressions;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Finds text that the page draws and nobody sees: hidden layers, off the page, clipped, invisible.</summary>
internal static partial class UnseenText
{
    /// <summary>Finds the runs of such text.</summary>
    /// <returns>One item for each run of one kind. A text layer over a picture is none, and neither are specks.</returns>
    public static IEnumerable<PageLeftover> Find(
        PageContent content, IReadOnlyList<HiddenGlyph> unseen, IReadOnlyList<RedactionRecord> redactions)
    {
        var pale = unseen.Where(static item => item.Glyph.State == GlyphState.SameColor)
            .Select(static item => item.Glyph.Index).ToHashSet();
        var run = new List<Glyph>();
        LeftoverKind? kind = null;
        foreach (var glyph in content.Glyphs.Where(static glyph => glyph.State != GlyphState.Blank))
        {
            var next = KindOf(content, glyph, pale, redactions);
            if (next != kind && run.Count > 0)
            {
                if (Leftover(content, kind!.Value, run) is { } leftover)
                {
                    yield return leftover;
                }

                run.Clear();
            }

            kind = next;
            if (kind is not null)
            {
                run.Add(glyph);
            }
        }

        if (run.Count > 0 && Leftover(content, kind!.Value, run) is { } last)
        {
            yield return last;
        }
    }

    private static LeftoverKind? KindOf(
        PageContent content, Glyph glyph, HashSet<int> pale, IReadOnlyList<RedactionRecord> redactions) => glyph.State switch
        {
            GlyphState.HiddenLayer => LeftoverKind.HiddenLayer,
            GlyphState.OffPage => LeftoverKind.OffPage,
            GlyphState.Clipped => LeftoverKind.Clipped,
            GlyphState.Tiny => LeftoverKind.InvisibleText,
            GlyphState.SameColor when pale.Contains(glyph.Index) && !IsRedacted(glyph, redactions) => LeftoverKind.InvisibleText,
            GlyphState.Unpainted when !content.IsOverPicture(glyph) && !IsRedacted(glyph, redactions) =>
                LeftoverKind.InvisibleText,
            _ => null,
        };

    private static bool IsRedacted(Glyph glyph, IReadOnlyList<RedactionRecord> redactions) =>
        redactions.Any(record => glyph.IsWithin(record.Box));

    private static PageLeftover? Leftover(PageContent content, LeftoverKind kind, List<Glyph> run)
    {
        var text = content.Read(run);
        var isMark = kind is LeftoverKind.OffPage or LeftoverKind.Clipped && PrinterMarks().IsMatch(text);

        return WordShape.IsCoherent(text) && !isMark ? new(kind, EvidenceGrade.C, text, []) : null;
    }

    // What typesetting programs print beside the page: the file, the date and the colours.
    [GeneratedRegex(
        @"\.(indd|qxd|qxp|ai|eps|fm|docx?|pdf)\b|\b(cyan|magenta|yellow|black)\b.*\b(cyan|magenta|yellow|black)\b|\bPANTONE\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PrinterMarks();
}
