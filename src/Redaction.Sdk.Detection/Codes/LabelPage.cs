using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>A page as the search for codes sees it: its redactions, its labels, and the rest of its text.</summary>
internal sealed class LabelPage
{
    private const int LegendLines = 3;
    private const int BodyWords = 3;

    // A few lines may stick out of the text, as headings and page numbers do.
    private const double UsualShare = 0.9;

    public LabelPage(
        PageStructure structure,
        IReadOnlyList<RedactionRecord> redactions,
        IEnumerable<RecognizedWord> recognized,
        LabelReader reader)
    {
        Structure = structure;
        Redactions = redactions;
        Boxes = [.. redactions.Select(static found => found.Box)];
        Assigned = [.. redactions.Select(static _ => new List<CodeLabel>())];
        var words = PageWords.Of(structure).Concat(PageWords.Of(recognized))
            .ToLookup(word => Boxes.Any(box => Contains(box, word.Box)));
        WordsOnRedactions = [.. words[true]];
        Segments = PageSegments.Of(words[false], Boxes);
        Segments.AddRange(structure.Annotations.Where(IsNote).Select(Note));
        Labels = IsLegend(reader) ? [] : [.. Segments.Select(segment => Label(segment, reader)).OfType<CodeLabel>()];
        Body = BodyOf(Segments.Except(Labels.Select(static label => label.Segment)), Boxes);
    }

    public PageStructure Structure { get; }

    public IReadOnlyList<RedactionRecord> Redactions { get; }

    public IReadOnlyList<Box<PagePoints>> Boxes { get; }

    /// <summary>Gets the labels that were given to each redaction so far.</summary>
    public IReadOnlyList<List<CodeLabel>> Assigned { get; }

    public IReadOnlyList<PageWord> WordsOnRedactions { get; }

    /// <summary>Gets the text beside the redactions.</summary>
    public List<PageSegment> Segments { get; }

    /// <summary>
    /// Gets or sets the segments that are nothing but codes, belong to no sentence and are not spoken for.
    /// </summary>
    public IReadOnlyList<CodeLabel> Labels { get; set; }

    /// <summary>Gets the box around most of the running text; <see langword="null"/> on a page without any.</summary>
    public Box<PagePoints>? Body { get; }

    /// <summary>Tells whether the centre of a word lies on a redaction.</summary>
    public static bool Contains(Box<PagePoints> redaction, Box<PagePoints> word) =>
        word.CenterX > redaction.Left && word.CenterX < redaction.Right
        && word.CenterY > redaction.Top && word.CenterY < redaction.Bottom;

    private static bool IsNote(PageAnnotation annotation) =>
        annotation is { Subtype: "FreeText", IsHidden: false } && annotation.Contents.Trim().Length > 0;

    private static PageSegment Note(PageAnnotation annotation) =>
        new([new(
            annotation.Contents.ReplaceLineEndings(" ").Trim(), annotation.Box, Element: -1, new(0, string.Empty, 0),
                IsUpright: true)]);

    // Lines that explain codes, one after the other: such a page teaches what codes mean and states none. Where a line
    // holds a redaction, its code stands in the margin.
    private bool IsLegend(LabelReader reader) => Segments
        .GroupBy(static segment => Math.Round(segment.Box.CenterY / 4))
        .Where(line =>
            !Boxes.Any(box => line.Any(segment => segment.Box.CenterY > box.Top && segment.Box.CenterY < box.Bottom)))
        .Count(line => reader.IsDefinition(
            string.Join(' ', line.OrderBy(static segment => segment.Box.Left).Select(static segment => segment.Text)),
            line.First().IsRecognized)) >= LegendLines;

    private CodeLabel? Label(PageSegment segment, LabelReader reader)
    {
        var readings = reader.ReadLabel(segment.Text, isOnRedaction: false, segment.IsRecognized);

        return readings.Count > 0 && !ContinuesSentence(segment, reader) ? new(segment, readings) : null;
    }

    // "… withheld under exemption / (b)(6) [bar]": the end of the line above leads to the code.
    private bool ContinuesSentence(PageSegment segment, LabelReader reader)
    {
        var height = segment.LetterHeight;
        var before = Segments
            .Where(other => other.Words.Count >= BodyWords && other.Box.Bottom < segment.Box.CenterY
                && segment.Box.Top - other.Box.Bottom < height && other.Box.Right > segment.Box.Right)
            .MaxBy(static other => other.Box.Bottom);

        return before is not null && !TextLooks.Differ(before.Words[^1].Style, segment.Words[0].Style)
            && Math.Abs(segment.Box.Left - before.Box.Left) < 2 * height
            && reader.IsCitation(before.Words[^1].Text);
    }

    private static Box<PagePoints>? BodyOf(IEnumerable<PageSegment> segments, IReadOnlyList<Box<PagePoints>> redactions)
    {
        Box<PagePoints>[] text =
            [.. segments.Where(static segment => segment.Words.Count >= BodyWords)
                .Select(static segment => segment.Box)];
        IReadOnlyList<Box<PagePoints>> body = text.Length > 0 ? text : redactions;

        return body.Count == 0 ? null : Box<PagePoints>.FromEdges(
            AtShare(body.Select(static box => box.Left), 1 - UsualShare), body.Min(static box => box.Top),
            AtShare(body.Select(static box => box.Right), UsualShare), body.Max(static box => box.Bottom));
    }

    private static double AtShare(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];

        return sorted[(int)Math.Round((sorted.Length - 1) * share)];
    }
}
