using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Decides of one redaction whether it did what it was meant to do.</summary>
internal sealed class RecordGrader(PageContent content, PageLook? look, GlyphJudge judge)
{
    // A cover that lets more through than this is no cover but a tint.
    private const double MostSeen = 0.6;

    private const double LeastCovered = 0.5;

    // A label needs room beside it for the look at what lies below the cover.
    private const double LeastRest = 8;

    /// <summary>Grades a redaction.</summary>
    /// <param name="area">Its box, in page points.</param>
    /// <param name="hidden">The characters that its covers hide.</param>
    public Verdict Grade(Box<PagePoints> area, IReadOnlyList<HiddenGlyph> hidden)
    {
        var text = HiddenTextGrader.Grade(
            content, [.. hidden.Concat(UnexpectedlyHidden(area)).OrderBy(static item => item.Glyph.Index)]);
        if (UnappliedAnnotation.On(content.Page).FirstOrDefault(item => item.Matches(area)) is { } annotation)
        {
            return annotation.Grade(content, text);
        }

        var layer = TextLayer.Grade(content, area, look);
        var best = text is { Grade: not null } ? text
            : Survives(area) ? PixelsUnderCover(area, layer, EvidenceGrade.A)
            : IsOnBlankPicture(area) ? PixelsUnderCover(area, layer, EvidenceGrade.B)
            : layer is { Grade: EvidenceGrade.C } ? layer
            : IsSeenThrough(area) ? new Verdict(RedactionStatus.SeeThrough)
            : text ?? Blanks(area);

        return best ?? new(IsKnown(area) ? RedactionStatus.Applied : RedactionStatus.Undetermined);
    }

    // Paints that no cover was made of, such as patterns, are found out by what they do to the picture.
    private IEnumerable<HiddenGlyph> UnexpectedlyHidden(Box<PagePoints> area) =>
        from glyph in Suspects(area)
        let seen = judge.SeenShare(glyph)
        where seen <= GradingThresholds.HiddenContrast
        select new HiddenGlyph(glyph, 1 - seen.Value, IsProven: true);

    private bool IsSeenThrough(Box<PagePoints> area) => Suspects(area)
        .Any(glyph => judge.SeenShare(glyph) is > GradingThresholds.HiddenContrast and < MostSeen);

    private IEnumerable<Glyph> Suspects(Box<PagePoints> area) => content.In(area)
        .Where(glyph => glyph.State == GlyphState.Visible && content.PaintedOver(glyph).Any());

    private bool Survives(Box<PagePoints> area) =>
        look is not null && UnderCover.HasContent(content, area)
        && BesideLabels(area).Any(part => UnderCover.Survives(look, part));

    // In a picture with writing, a blank place under a cover is where something was taken out. In one without any, it
    // is the picture itself.
    private bool IsOnBlankPicture(Box<PagePoints> area) =>
        look is not null && content.Pictures.Count > 0 && UnderCover.HasContent(content, area)
        && look.WithoutEither.IsPale(content.Page.Size.Bounds);

    // A label is writing too, so only what lies beside it tells anything.
    private IEnumerable<Box<PagePoints>> BesideLabels(Box<PagePoints> area)
    {
        var left = area.Left;
        var labels = content.In(area)
            .Where(static glyph => glyph.State == GlyphState.Visible)
            .Select(static glyph => glyph.Character.Cell)
            .OrderBy(static cell => cell.Left)
            .Append(Box<PagePoints>.FromEdges(area.Right, area.Top, area.Right, area.Bottom))
            .ToArray();
        foreach (var label in labels)
        {
            if (label.Left - left >= Math.Min(LeastRest, area.Width))
            {
                yield return Box<PagePoints>.FromEdges(left, area.Top, label.Left, area.Bottom);
            }

            left = Math.Max(left, Math.Min(label.Right, area.Right));
        }
    }

    private Verdict PixelsUnderCover(Box<PagePoints> area, Verdict? layer, EvidenceGrade grade) => new(
        RedactionStatus.PixelsUnderCover,
        grade,
        layer is { Grade: EvidenceGrade.C } ? layer.Text : null,
        new()
        {
            Boxes = [area],
            CoverElements =
            [
                .. content.Covers.Over(area, after: -1).SelectMany(static cover => cover.Elements).Distinct().Order(),
            ],
            Comparison = EvidenceComparison.RenderDifference,
        });

    // Spaces that the content itself sets, below a cover: the words between them were taken out.
    private Verdict? Blanks(Box<PagePoints> area) => content.In(area).Any(glyph =>
        glyph is { State: GlyphState.Blank, Character: { Element: >= 0, Cell.Area: > 0 } }
        && content.Covers.CoveredShare(glyph.Character.Cell, glyph.Character.Element) >= LeastCovered)
        ? new(RedactionStatus.Placeholder)
        : null;

    // Below a drawn cover everything was looked at; of a bar in a picture only the pixels are known.
    private bool IsKnown(Box<PagePoints> area) =>
        content.Pictures.All(picture => picture.Bounds.IntersectionArea(area) < LeastCovered * area.Area)
        || content.Covers.CoveredShare(area, content.Pictures[^1].Order) >= LeastCovered;
}
