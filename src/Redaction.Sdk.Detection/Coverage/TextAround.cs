using Redaction.Sdk.Detection.Codes;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Coverage;

/// <summary>
/// The text that redactions leave on a page, and the text that they take the place of, by its length.
/// </summary>
internal sealed class TextAround
{
    // Of the height of a line from descender to ascender.
    private const double UsualPitch = 1.05;
    private const double WordSpace = 0.25;

    // The words of English running text: 5.1 letters and a space, at 0.45 of the size of the type, which is 0.87 of the
    // height of a line.
    private const double UsualWord = 2.4;
    private const int EnoughWords = 20;

    private readonly IReadOnlyList<PageSegment> _segments;
    private readonly IReadOnlyList<Box<PagePoints>> _redactions;
    private readonly double _height;

    private TextAround(IReadOnlyList<PageWord> words, IReadOnlyList<Box<PagePoints>> redactions)
    {
        VisibleWords = [.. words.Where(word => !redactions.Any(box => LabelPage.Contains(box, word.Box)))];
        _redactions = redactions;
        _segments = [.. PageSegments.Of(VisibleWords.Where(static word => word.IsUpright), redactions)];
        _height = Median(_segments.Count > 0
            ? _segments.Select(static segment => segment.LetterHeight)
            : redactions.Select(static box => box.Height)) ?? 0;
    }

    /// <summary>Gets the words beside the redactions, in the order of the content.</summary>
    public IReadOnlyList<PageWord> VisibleWords { get; }

    /// <summary>Gets the length of the redacted lines and of all lines, in page points.</summary>
    public CoveredAmount Lines => CoveredAmount.Of(RedactedLength, RedactedLength + VisibleLength);

    /// <summary>Gets the estimated number of the redacted words and of all words.</summary>
    public CoveredAmount Words
    {
        get
        {
            var redacted = _height > 0 ? RedactedLength / WordLength : 0;

            return CoveredAmount.Of(redacted, redacted + VisibleWords.Count);
        }
    }

    private double VisibleLength => _segments.Sum(static segment => segment.Box.Width);

    private double RedactedLength => field > 0 ? field : field = RedactedLines.Length(_redactions, Pitch);

    // Where little text is left to learn from, words are as long as they usually are.
    private double WordLength
    {
        get
        {
            var count = _segments.Sum(static segment => segment.Words.Count);

            return count < EnoughWords
                ? UsualWord * _height
                : (VisibleLength + (_segments.Count * WordSpace * _height)) / count;
        }
    }

    // The distance of lines that stand above each other.
    private double Pitch
    {
        get
        {
            double[] centers = [.. _segments.Select(static segment => segment.Box.CenterY).Order()];
            var steps = centers.Zip(centers.Skip(1), static (above, below) => below - above)
                .Where(step => step > 0.8 * _height && step < 2.5 * _height);

            return Median(steps) ?? (UsualPitch * _height);
        }
    }

    public static TextAround Of(PageStructure structure, IReadOnlyList<Box<PagePoints>> redactions) =>
        new(PageWords.Of(structure), redactions);

    private static double? Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];

        return sorted.Length == 0 ? null : sorted[sorted.Length / 2];
    }
}
