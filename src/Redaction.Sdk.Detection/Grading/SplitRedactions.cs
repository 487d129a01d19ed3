using Redaction.Sdk.Detection.Analysis;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Puts redactions together that are pieces of one, as the line of text that runs on below them shows.</summary>
internal static class SplitRedactions
{
    private const double Touching = 1;

    /// <summary>Gives the characters that a cover hides to redactions.</summary>
    /// <param name="hiding">The cover with its characters.</param>
    /// <param name="ownerOf">Finds the redaction that a character lies in; <see langword="null"/> for none.</param>
    /// <returns>
    /// The characters with their redactions, and those that have none. One that lies in none goes with the nearest before
    /// it, or else after it, of the same run of text: only pieces of the cover were found.
    /// </returns>
    public static (IReadOnlyList<OwnedGlyph> Given, IReadOnlyList<HiddenGlyph> Left) Give(
        Hiding hiding, Func<Glyph, int?> ownerOf)
    {
        var (given, left) = (new List<OwnedGlyph>(), new List<HiddenGlyph>());
        foreach (var run in hiding.Glyphs.GroupBy(static glyph => glyph.Glyph.Character.Element))
        {
            var owners = run.Select(glyph => ownerOf(glyph.Glyph)).ToArray();
            var last = owners.FirstOrDefault(static owner => owner is not null);
            foreach (var (glyph, owner) in run.Zip(owners))
            {
                last = owner ?? last;
                if (last is { } index)
                {
                    given.Add(new(glyph, index, hiding));
                }
                else
                {
                    left.Add(glyph);
                }
            }
        }

        return (given, left);
    }

    /// <summary>Joins redactions that hide parts of one run of text, when they touch or are pieces of one cover.</summary>
    /// <param name="redactions">The redactions of a page.</param>
    /// <param name="hidden">The characters that they hide.</param>
    /// <returns>For each redaction the index of the one that it is part of; its own when it is whole.</returns>
    public static int[] Join(IReadOnlyList<PageRedaction> redactions, IEnumerable<OwnedGlyph> hidden)
    {
        var boxes = redactions.Select(static redaction => redaction.Record.Box).ToArray();
        var whole = Enumerable.Range(0, boxes.Length).ToArray();
        OwnedGlyph? previous = null;
        foreach (var next in hidden.OrderBy(static item => item.Glyph.Glyph.Index))
        {
            if (previous is { } last && whole[last.Owner] != whole[next.Owner] && IsSameRun(last, next)
                && (ReferenceEquals(last.Hiding, next.Hiding) || Touch(boxes[last.Owner], boxes[next.Owner])))
            {
                Put(whole, next.Owner, whole[last.Owner]);
                TakeIn(whole, boxes, last.Owner, IsDown(boxes[last.Owner], boxes[next.Owner]));
            }

            previous = next;
        }

        return whole;
    }

    // What lies between the pieces, or goes on where they end, is a piece too although no text lies below it.
    private static void TakeIn(int[] whole, Box<PagePoints>[] boxes, int piece, bool isDown)
    {
        for (var i = 0; i < boxes.Length; i++)
        {
            var box = boxes.Where((_, other) => whole[other] == whole[piece]).Aggregate(static (a, b) => a.Enclose(b));
            if (whole[i] != whole[piece] && Touch(box, boxes[i]) && IsAsWide(box, boxes[i], isDown))
            {
                Put(whole, i, whole[piece]);
                i = -1;
            }
        }
    }

    private static void Put(int[] whole, int piece, int into)
    {
        var from = whole[piece];
        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] = whole[i] == from ? into : whole[i];
        }
    }

    /// <summary>Makes one redaction of several.</summary>
    /// <param name="pieces">The pieces, at least one; the largest gives the style.</param>
    /// <param name="hidden">Characters that belong to them; those that lie in no piece widen the box.</param>
    public static PageRedaction Merge(IReadOnlyList<PageRedaction> pieces, IReadOnlyList<Glyph> hidden)
    {
        var largest = pieces.MaxBy(static piece => piece.Record.Box.Area)!;

        var boxes = pieces.Select(static piece => piece.Record.Box).ToArray();
        var beside = hidden.Where(glyph => !boxes.Any(glyph.IsWithin))
            .Select(static glyph => glyph.Character.Ink).ToArray();

        return pieces.Count == 1 && beside.Length == 0 ? largest : largest with
        {
            Record = largest.Record with
            {
                Box = boxes.Concat(beside).Aggregate(static (a, b) => a.Enclose(b)),
                Confidence = pieces.Max(static piece => piece.Record.Confidence),
                Sources = [.. pieces.SelectMany(static piece => piece.Record.Sources).Distinct().Order()],
            },
            Covers = [.. pieces.SelectMany(static piece => piece.Covers).Distinct().OrderBy(static cover => cover.Order)],
        };
    }

    private static bool IsSameRun(OwnedGlyph first, OwnedGlyph second) =>
        first.Glyph.Glyph.Character.Element == second.Glyph.Glyph.Character.Element;

    private static bool IsDown(Box<PagePoints> first, Box<PagePoints> second) =>
        Math.Abs(first.CenterY - second.CenterY) > Math.Abs(first.CenterX - second.CenterX);

    private static bool IsAsWide(Box<PagePoints> a, Box<PagePoints> b, bool isDown) => isDown
        ? Math.Abs(a.Left - b.Left) <= Touching && Math.Abs(a.Right - b.Right) <= Touching
        : Math.Abs(a.Top - b.Top) <= Touching && Math.Abs(a.Bottom - b.Bottom) <= Touching;

    private static bool Touch(Box<PagePoints> a, Box<PagePoints> b) =>
        Math.Max(a.Left - b.Right, b.Left - a.Right) <= Touching
        && Math.Max(a.Top - b.Bottom, b.Top - a.Bottom) <= Touching;
}
