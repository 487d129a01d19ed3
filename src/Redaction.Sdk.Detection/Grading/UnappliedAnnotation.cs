using System.Collections.Immutable;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>An annotation that only announces a redaction: until it is applied, all text is there.</summary>
/// <param name="Index">Its index in <see cref="PageStructure.Annotations"/>.</param>
/// <param name="Areas">The areas that it marks, in page points; at least one.</param>
internal sealed record UnappliedAnnotation(int Index, ImmutableArray<Box<PagePoints>> Areas)
{
    private const string Subtype = "Redact";
    private const double SameArea = 0.5;

    /// <summary>Gets the box around its areas.</summary>
    public Box<PagePoints> Box => Areas.Aggregate(static (a, b) => a.Enclose(b));

    /// <summary>Finds the redaction annotations of a page.</summary>
    public static IReadOnlyList<UnappliedAnnotation> On(PageStructure page) =>
    [
        .. page.Annotations.Index().Where(static item => item.Item.Subtype == Subtype).Select(static item =>
            new UnappliedAnnotation(item.Index, item.Item.Quads.IsDefaultOrEmpty ? [item.Item.Box] : item.Item.Quads)),
    ];

    /// <summary>Tells whether a redaction is this annotation.</summary>
    /// <param name="box">The box of the redaction, in page points.</param>
    public bool Matches(Box<PagePoints> box) => Areas.Any(area => area.IntersectionOverSmaller(box) >= SameArea);

    /// <summary>Grades the text below it.</summary>
    /// <param name="content">The page.</param>
    /// <param name="hidden">What the characters hidden there amount to; <see langword="null"/> for none.</param>
    /// <returns>
    /// Text that the annotation's own appearance hides has the grade of any hidden text. Text that everybody sees has
    /// grade C: nothing pretends to hide it, but somebody meant to.
    /// </returns>
    public Verdict Grade(PageContent content, Verdict? hidden)
    {
        if (hidden is { Grade: not null })
        {
            return hidden with { Status = RedactionStatus.UnappliedAnnotation };
        }

        Glyph[] glyphs =
        [
            .. content.Glyphs.Where(glyph => glyph.State is not GlyphState.HiddenLayer and not GlyphState.Blank
                && Areas.Any(glyph.IsWithin)),
        ];

        return new(
            RedactionStatus.UnappliedAnnotation,
            EvidenceGrade.C,
            content.Read(glyphs),
            new()
            {
                Boxes = glyphs.Length > 0 ? HiddenTextGrader.Runs(content, glyphs) : Areas,
                TextElements = [.. glyphs.Select(static glyph => glyph.Character.Element).Distinct().Order()],
                Comparison = EvidenceComparison.PaintOrder,
            });
    }
}
