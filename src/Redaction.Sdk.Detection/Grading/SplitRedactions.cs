using Redaction.Sdk.Detection.Analysis;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Puts redactions together that are pieces of one, as the line of text that runs on below them shows.</summary>
internal static class SplitRedactions
{
    private const double Touching = 1;

    /// <summary>Joins redactions that touch and hide parts of one run of text.</summary>
    /// <param name="redactions">The redactions of a page.</param>
    /// <param name="hidden">The characters that they hide.</param>
    /// <returns>For each redaction the index of the one that it is part of; its own when it is whole.</returns>
    public static int[] Join(IReadOnlyList<PageRedaction> redactions, IEnumerable<OwnedGlyph> hidden)
    {
        var whole = Enumerable.Range(0, redactions.Count).ToArray();
        OwnedGlyph? previous = null;
        foreach (var next in hidden.OrderBy(static item => item.Glyph.Glyph.Index))
        {
            if (previous is { } last && IsSameRun(last.Glyph.Glyph, next.Glyph.Glyph)
                && Touch(redactions[last.Owner].Record.Box, redactions[next.Owner].Record.Box))
            {
                var (from, to) = (whole[next.Owner], whole[last.Owner]);
                whole = [.. whole.Select(index => index == from ? to : index)];
            }

            previous = next;
        }

        return whole;
    }

    /// <summary>Makes one redaction of several.</summary>
    /// <param name="pieces">The pieces, at least one; the largest gives the style.</param>
    public static PageRedaction Merge(IReadOnlyList<PageRedaction> pieces)
    {
        var largest = pieces.MaxBy(static piece => piece.Record.Box.Area)!;

        return pieces.Count == 1 ? largest : largest with
        {
            Record = largest.Record with
            {
                Box = pieces.Select(static piece => piece.Record.Box).Aggregate(static (a, b) => a.Enclose(b)),
                Confidence = pieces.Max(static piece => piece.Record.Confidence),
                Sources = [.. pieces.SelectMany(static piece => piece.Record.Sources).Distinct().Order()],
            },
            Covers = [.. pieces.SelectMany(static piece => piece.Covers).Distinct().OrderBy(static cover => cover.Order)],
        };
    }

    private static bool IsSameRun(Glyph first, Glyph second) => first.Character.Element == second.Character.Element;

    private static bool Touch(Box<PagePoints> a, Box<PagePoints> b) =>
        Math.Max(a.Left - b.Right, b.Left - a.Right) <= Touching
        && Math.Max(a.Top - b.Bottom, b.Top - a.Bottom) <= Touching;
}
