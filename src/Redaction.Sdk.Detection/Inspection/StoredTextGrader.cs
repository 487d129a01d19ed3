using Redaction.Sdk.Detection.Grading;

namespace Redaction.Sdk.Detection.Inspection;

/// <summary>Says which of the texts that a file keeps elsewhere tell what its redactions took out.</summary>
/// <remarks>
/// Every document keeps something, so a place alone proves nothing. What counts is what was redacted there, and whether
/// the pages say the same anyway.
/// </remarks>
internal sealed class StoredTextGrader(IReadOnlyList<PageFindings> pages, DocumentText text)
{
    // An attachment that repeats this much of the pages is another version of the document.
    private const double SameDocument = 0.6;

    private readonly Dictionary<int, IReadOnlyList<RedactionRecord>> _redactions =
        pages.ToDictionary(static page => page.Number, static page => page.Redactions);

    private readonly bool _isRedacted = pages.Any(static page => page.Redactions.Count > 0);

    /// <summary>Grades a text.</summary>
    /// <returns>From A to C; <see langword="null"/> for what gives nothing away.</returns>
    public EvidenceGrade? Grade(StoredText stored) => stored.Place switch
    {
        StoredTextPlace.Thumbnail => RedactionsOf(stored).Count > 0 ? EvidenceGrade.C : null,
        _ when Placeholder.IsHarmless(stored.Text) => null,
        StoredTextPlace.Revision or StoredTextPlace.Orphan => GradeRemains(stored),
        StoredTextPlace.ActualText => GradeReplacement(stored),
        StoredTextPlace.Bookmark => GradeBookmark(stored),
        StoredTextPlace.Annotation or StoredTextPlace.FormValue => GradeNote(stored),
        StoredTextPlace.Attachment => GradeAttachment(stored),
        _ => GradeTitle(stored),
    };

    /// <summary>Grades what was on a page: at the place of a redaction it is what the redaction took out.</summary>
    private EvidenceGrade? GradeRemains(StoredText stored)
    {
        if (stored.Box is { } box && RedactionPlaces.At(RedactionsOf(stored), box).Length > 0)
        {
            return EvidenceGrade.A;
        }

        if (!WordShape.IsCoherent(stored.Text) || !text.Lacks(stored.Text, stored.Page))
        {
            return null;
        }

        var isOfRedactedPage = stored.Page is null ? _isRedacted : RedactionsOf(stored).Count > 0;

        return isOfRedactedPage ? EvidenceGrade.B : EvidenceGrade.C;
    }

    private EvidenceGrade? GradeReplacement(StoredText stored)
    {
        if (!text.Speaks(stored.Page) || !WordShape.IsCoherent(stored.Text) || !text.Lacks(stored.Text, stored.Page))
        {
            return null;
        }

        // Content without glyphs has no place, and neither have elements of the structure tree.
        return RedactionsOf(stored).Count == 0 ? null : stored.Box is null ? EvidenceGrade.B : EvidenceGrade.C;
    }

    private EvidenceGrade? GradeBookmark(StoredText stored)
    {
        var redactions = RedactionsOf(stored);
        if (redactions.Count == 0 || !text.Speaks(stored.Page) || !text.Lacks(stored.Text, null))
        {
            return null;
        }

        return stored.Box is { } line && RedactionPlaces.NearTo(redactions, line).Length > 0
            ? EvidenceGrade.B
            : EvidenceGrade.C;
    }

    private EvidenceGrade? GradeNote(StoredText stored)
    {
        var redactions = RedactionsOf(stored);
        if (redactions.Count == 0 || !text.Lacks(stored.Text, stored.Page))
        {
            return null;
        }

        var isUnder = stored.Box is { } box && RedactionPlaces.At(redactions, box).Length > 0;
        var isNear = stored.Box is { } place && RedactionPlaces.NearTo(redactions, place).Length > 0;

        return isUnder || (isNear && !stored.IsShown) ? EvidenceGrade.B : stored.IsShown ? null : EvidenceGrade.C;
    }

    private EvidenceGrade? GradeTitle(StoredText stored)
    {
        var isTelling = _isRedacted && text.Speaks(null) && IsTitle(stored.Text) && text.Lacks(stored.Text, null);

        return isTelling ? EvidenceGrade.C : null;
    }

    private EvidenceGrade? GradeAttachment(StoredText stored)
    {
        if (!_isRedacted)
        {
            return null;
        }

        if (text.Lacks(stored.Text, null))
        {
            return EvidenceGrade.C;
        }

        return text.ShareIn(stored.Text) >= SameDocument && SaysMore(stored.Text) ? EvidenceGrade.B : null;
    }

    /// <summary>Determines whether a version of the document says anything that its pages do not.</summary>
    private bool SaysMore(string version) => version
        .Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .Any(word => !Placeholder.IsHarmless(word) && text.Lacks(word, null));

    // Programs name documents after files and templates.
    private static bool IsTitle(string title) =>
        title.Contains(' ', StringComparison.Ordinal)
        && !title.StartsWith("Microsoft ", StringComparison.OrdinalIgnoreCase)
        && !Path.HasExtension(title.TrimEnd());

    private IReadOnlyList<RedactionRecord> RedactionsOf(StoredText stored) =>
        stored.Page is { } page ? _redactions.GetValueOrDefault(page, []) : [];
}
