using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>Gives redactions the labels that stand on them, as text or in an annotation.</summary>
internal static class OnLabels
{
    private const double CoveredShare = 0.7;
    private const double AnnotationOverlap = 0.5;
    private const int SameColor = 48;

    public static void Assign(LabelPage page, LabelReader reader)
    {
        for (var i = 0; i < page.Boxes.Count; i++)
        {
            IEnumerable<CodeLabel?> labels = [WrittenOn(page, i, reader), .. Annotated(page, page.Boxes[i], reader)];
            page.Assigned[i].AddRange(labels.OfType<CodeLabel>());
        }
    }

    private static CodeLabel? WrittenOn(LabelPage page, int index, LabelReader reader)
    {
        // What a mark that was never applied encloses is what it was to hide.
        if (page.Redactions[index].Status == RedactionStatus.UnappliedAnnotation)
        {
            return null;
        }

        PageWord[] words =
        [
            .. page.WordsOnRedactions
                .Where(word => LabelPage.Contains(page.Boxes[index], word.Box) && IsVisible(word, page.Structure)),
        ];

        return words.Length == 0
            ? null
            : Read(new([.. PageSegments.Of(words, []).SelectMany(static segment => segment.Words)]), reader, words
                .Any(static word => word.IsRecognized));
    }

    private static CodeLabel? Read(PageSegment segment, LabelReader reader, bool isRecognized)
    {
        var readings = reader.ReadLabel(segment.Text, isOnRedaction: true, isRecognized);
        readings = readings.Count > 0 ? readings : reader.ReadAmong(segment.Text, isRecognized);

        return readings.Count > 0 ? new(segment, readings) : null;
    }

    private static IEnumerable<CodeLabel?> Annotated(LabelPage page, Box<PagePoints> redaction, LabelReader reader) =>
        page.Structure.Annotations
        .Where(annotation => !annotation.IsHidden
            && annotation.Box.IntersectionOverSmaller(redaction) >= AnnotationOverlap)
        .SelectMany(static annotation => new[] { annotation.OverlayText, annotation.Contents }
            .Select(text => (Text: text.ReplaceLineEndings(" ").Trim(), annotation.Box)))
        .Where(static note => note.Text.Length > 0)
        .Select(note => Read(
            new([new(note.Text, note.Box, Element: -1, new(0, string.Empty, 0), IsUpright: true)]), reader,
                isRecognized: false));

    // Text below a cover is what was redacted, and so is text in the colour of the cover; neither is a label.
    private static bool IsVisible(PageWord word, PageStructure structure)
    {
        if (word.Element < 0)
        {
            return true;
        }

        PageElement[] covers =
        [
            .. structure.Elements
                .Where(element => IsCover(element, word)
                    && element.Bounds.IntersectionArea(word.Box) >= CoveredShare * word.Box.Area),
        ];
        var ground = covers.LastOrDefault(cover => cover.Index < word.Element)?.Fill;
        var text = structure.Elements[word.Element].Fill;

        return !covers.Any(cover => cover.Index > word.Element)
            && (word.IsRecognized || ground is null || text is null
                || Difference(ground.Value, text.Value) >= SameColor);
    }

    private static bool IsCover(PageElement element, PageWord word) => element is { IsHidden: false, IsBlended: false }
        && (element.Kind == PageElementKind.Path
            ? element.Fill is { IsOpaque: true }
            : element is { Kind: PageElementKind.Image, Picture.HasMask: false } && !word.IsRecognized);

    private static int Difference(PaintColor a, PaintColor b) =>
        Math.Max(Math.Abs(a.Red - b.Red), Math.Max(Math.Abs(a.Green - b.Green), Math.Abs(a.Blue - b.Blue)));
}
