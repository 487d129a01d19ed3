using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Finds what a page holds elsewhere than under its redactions, and does not show.</summary>
internal sealed class LeftoverFinder
{
    private readonly PageContent _content;
    private readonly IReadOnlyList<RedactionRecord> _redactions;
    private readonly VisibleWords _visible;

    /// <summary>Initializes a new instance of the <see cref="LeftoverFinder"/> class.</summary>
    /// <param name="content">The page.</param>
    /// <param name="redactions">Its redactions.</param>
    public LeftoverFinder(PageContent content, IReadOnlyList<RedactionRecord> redactions)
    {
        (_content, _redactions) = (content, redactions);
        _visible = new(content, redactions);
    }

    /// <summary>Finds the leftovers.</summary>
    /// <param name="unseen">The characters that looking at the page proved unseen.</param>
    /// <returns>
    /// The leftovers: text that does not show first, then replacement text, annotations, form values and pictures.
    /// What the page also shows, and what gives nothing away, is left out.
    /// </returns>
    public IReadOnlyList<PageLeftover> Find(IReadOnlyList<HiddenGlyph> unseen) =>
    [
        .. new PageLeftover[][]
        {
            [.. UnseenText.Find(_content, unseen, _redactions)],
            [.. SwitchedOffCovers.Find(_content)],
            [.. ReplacementText.Find(_content, _redactions)],
            [.. AnnotationText.Find(_content.Page, _redactions)],
            [.. FieldValues.Find(_content.Page, _redactions)],
        }
            .SelectMany(static found => found)
            .Where(leftover => Tells(leftover.Text) && (leftover.Kind == LeftoverKind.HiddenLayer || _visible.Lack(leftover.Text))),
        .. CroppedPictures.Find(_content),
    ];

    private static bool Tells(string text) => !Placeholder.IsHarmless(text);
}
