using Redaction.Sdk.Detection.Analysis;
using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Detection.Regions;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Asks every redaction of a page whether it did what it was meant to do.</summary>
/// <remarks>
/// Geometry comes first: the order of painting, and the union of covers over the ink of each character. Where that finds
/// or doubts something, the page is rendered with and without the text and the covers, and the pictures decide. Covers
/// that hide text become redactions although nobody took them for such. Threads may share nothing of it.
/// </remarks>
internal sealed class PageGrader
{
    private const double SameArea = 0.5;

    private readonly AnalyzedPage _page;
    private readonly PageContent _content;
    private readonly RecordGrader _grader;
    private readonly PageLook? _look;
    private readonly GlyphJudge _judge;
    private readonly bool _reveal;

    private PageGrader(AnalyzedPage page, PageContent content, PageLook? look, bool reveal)
    {
        (_page, _content, _look, _reveal) = (page, content, look, reveal);
        _judge = new(content, look);
        _grader = new(content, look, _judge);
    }

    /// <summary>Gives the redactions of a page their status, and adds those that only what they hide gave away.</summary>
    /// <param name="page">The page; one without a structure is returned as it is.</param>
    /// <param name="reveal">Whether recovered text is kept.</param>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static AnalyzedPage Grade(AnalyzedPage page, bool reveal)
    {
        if (page is not { Structure: { } structure, Covers: { } covers })
        {
            return page;
        }

        var content = new PageContent(structure, covers);
        PageLook? look = null;
        try
        {
            look = page.Render is { } render
                && LookPlanner.Plan(content, [.. page.Redactions.Select(static redaction => redaction.Record)]) is { } plan
                ? PageLook.Render(plan, render)
                : null;
        }
        catch (RedactionException failure)
        {
            page = page with { Problems = [.. page.Problems, failure.ToProblem(page.Number)] };
        }

        using (look)
        {
            return new PageGrader(page, content, look, reveal).Grade();
        }
    }

    private AnalyzedPage Grade()
    {
        var unseen = _judge.FindHidden();
        var labels = ScaledLabels.Find(_content, unseen);
        HiddenGlyph[] hidden = [.. unseen.Where(item => !labels.Contains(item.Glyph.Character.Element))];
        var owned = new List<OwnedGlyph>();
        var others = new List<Hiding>();
        foreach (var hiding in HidingFinder.Find(_content, hidden))
        {
            var (given, left) = SplitRedactions.Give(hiding, glyph => OwnerOf(hiding, glyph));
            owned.AddRange(given);
            if (left.Count > 0)
            {
                others.Add(hiding with { Glyphs = left });
            }
        }

        PageRedaction[] graded = [.. Graded(owned)];
        PageRedaction[] found =
        [
            .. others.Select(Found).OfType<PageRedaction>(), .. FoundAnnotations(), .. FoundOnScan(),
        ];

        return WithLeftovers(RecordOrder.Of(_page.Number, [.. graded, .. found]), hidden);
    }

    private AnalyzedPage WithLeftovers(IReadOnlyList<PageRedaction> redactions, IReadOnlyList<HiddenGlyph> hidden)
    {
        var leftovers = new LeftoverFinder(_content, [.. redactions.Select(static item => item.Record)]).Find(hidden);

        return _page with
        {
            Redactions = [.. redactions.Select((redaction, i) => WithLeftover(redaction, leftovers.FirstOrDefault(
                leftover => leftover.Redactions.Contains(i))))],
            Leftovers = [.. leftovers.Select(leftover => new Leftover(
                leftover.Kind, leftover.Grade, _page.Number, HiddenText.Of(leftover.Text, _reveal)))],
        };
    }

    // What lies under a redaction says more about it than what lies elsewhere.
    private PageRedaction WithLeftover(PageRedaction redaction, PageLeftover? leftover) =>
        leftover is null || redaction.Record.Grade is not null
            ? redaction
            : redaction with
            {
                Record = new Verdict(RedactionStatus.Leftover, leftover.Grade, leftover.Text)
                    .On(redaction.Record, _reveal),
            };

    private IEnumerable<PageRedaction> Graded(List<OwnedGlyph> owned)
    {
        var whole = SplitRedactions.Join(_page.Redactions, owned);
        var glyphs = owned.ToLookup(item => whole[item.Owner], static item => item.Glyph);
        foreach (var pieces in Enumerable.Range(0, whole.Length).GroupBy(i => whole[i]))
        {
            var redaction = SplitRedactions.Merge(
                [.. pieces.Select(i => _page.Redactions[i])], [.. glyphs[pieces.Key].Select(static item => item.Glyph)]);
            var verdict = _grader.Grade(redaction.Record.Box, [.. glyphs[pieces.Key]]);

            yield return redaction with { Record = verdict.On(redaction.Record, _reveal) };
        }
    }

    // A character belongs to the smallest redaction that it lies in or, beside all, to one of the same area as its cover.
    private int? OwnerOf(Hiding hiding, Glyph glyph) => Enumerable.Range(0, _page.Redactions.Count)
        .Where(i => glyph.IsWithin(_page.Redactions[i].Record.Box))
        .OrderBy(i => _page.Redactions[i].Record.Box.Area)
        .Concat(Enumerable.Range(0, _page.Redactions.Count)
            .Where(i => _page.Redactions[i].Record.Box.IntersectionOverUnion(hiding.Box) >= SameArea))
        .Select(static i => (int?)i)
        .FirstOrDefault();

    private PageRedaction? Found(Hiding hiding)
    {
        var verdict = HiddenTextGrader.Grade(_content, hiding.Glyphs);

        return verdict is { Grade: not null } && !_content.Shows(verdict.Text!, InkOf(hiding))
            ? New(hiding.Box, hiding.Cover, verdict)
            : null;
    }

    private static Box<PagePoints> InkOf(Hiding hiding) =>
        hiding.Glyphs.Select(static item => item.Glyph.Character.Ink).Aggregate(static (a, b) => a.Enclose(b));

    private IEnumerable<PageRedaction> FoundAnnotations() =>
        from annotation in UnappliedAnnotation.On(_content.Page)
        where !_page.Redactions.Any(redaction => annotation.Matches(redaction.Record.Box))
        let box = annotation.Box.Intersect(_page.Size.Bounds)
        where box is { Area: > 0 }
        let verdict = annotation.Grade(_content, hidden: null)
        select new PageRedaction(
            verdict.On(Record(box.Value, RedactionStyle.Outlined, isAnnotation: true), _reveal), [], annotation.Index);

    private IEnumerable<PageRedaction> FoundOnScan() => _look is null
        ? []
        : from cover in UnderCover.Suspects(_content)
          where !_page.Redactions.Any(
                  redaction => redaction.Record.Box.IntersectionOverSmaller(cover.Bounds) >= SameArea)
              && UnderCover.Survives(_look, cover.Bounds)
          select New(cover.Bounds, cover, _grader.Grade(cover.Bounds, []));

    private PageRedaction New(Box<PagePoints> box, Cover cover, Verdict verdict) => new(
        verdict.On(Record(box, StyleOf(cover), cover.Annotation is not null), _reveal), [cover], cover.Annotation);

    private static RedactionRecord Record(Box<PagePoints> box, RedactionStyle style, bool isAnnotation) => new()
    {
        Id = string.Empty,
        Box = box,
        Confidence = 1,
        Style = style,
        Sources = [isAnnotation ? RedactionSource.Annotation : RedactionSource.Vector],
    };

    // Of a picture nobody knows the colour here; as a redaction it is black as a rule.
    private static RedactionStyle StyleOf(Cover cover) =>
        cover.Kind == CoverKind.Hatch ? RedactionStyle.Hatched
        : cover.Color is { } color ? Shades.StyleOf(color) : RedactionStyle.Black;
}
