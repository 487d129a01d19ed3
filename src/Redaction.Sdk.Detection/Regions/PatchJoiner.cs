using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Regions;

/// <summary>Puts together what is drawn piece by piece: a bar letter by letter, a block line by line.</summary>
/// <remarks>
/// Pieces of one colour that touch and are equally high become one. What is too thin to hide a line of text is also
/// joined to what lies above and below it and is equally wide; whole bars stay apart, so that a redaction keeps its
/// lines.
/// </remarks>
internal static class PatchJoiner
{
    private const double Touching = 0.6;

    // Less than the height of the smallest print.
    private const double Thin = 4.5;

    public static IReadOnlyList<Patch> Join(IEnumerable<Patch> pieces)
    {
        var rows = Runs(pieces, Level).ToLookup(static run => run.Box.Height < Thin);

        return [.. rows[false], .. Runs(rows[true], Upright)];
    }

    private static List<Patch> Runs(IEnumerable<Patch> pieces, Func<Box<PagePoints>, Stretch> along)
    {
        var runs = new List<Patch>();
        var open = new Dictionary<(PaintColor Color, int Row), List<int>>();
        foreach (var piece in pieces.OrderBy(piece => along(piece.Box).Start).ThenBy(static piece => piece.First)
            .ThenBy(piece => along(piece.Box).Low))
        {
            var index = Matching(runs, open, piece, along);
            if (index >= 0)
            {
                runs[index] = runs[index].With(piece);
                continue;
            }

            runs.Add(piece);
            var key = (piece.Color, Row(along(piece.Box).Low));
            (open.TryGetValue(key, out var list) ? list : open[key] = []).Add(runs.Count - 1);
        }

        return runs;
    }

    private static int Matching(
        List<Patch> runs,
        Dictionary<(PaintColor Color, int Row), List<int>> open,
        Patch piece,
        Func<Box<PagePoints>, Stretch> along)
    {
        var span = along(piece.Box);
        for (var row = Row(span.Low) - 1; row <= Row(span.Low) + 1; row++)
        {
            if (!open.TryGetValue((piece.Color, row), out var candidates))
            {
                continue;
            }

            // The run that was begun last ends furthest along.
            for (var i = candidates.Count - 1; i >= 0; i--)
            {
                if (Touches(along(runs[candidates[i]].Box), span))
                {
                    return candidates[i];
                }
            }
        }

        return -1;
    }

    private static bool Touches(Stretch run, Stretch piece) =>
        Math.Abs(run.Low - piece.Low) <= Touching && Math.Abs(run.High - piece.High) <= Touching
        && piece.Start <= run.End + Touching;

    private static int Row(double low) => (int)Math.Round(low);

    private static Stretch Level(Box<PagePoints> box) => new(box.Left, box.Right, box.Top, box.Bottom);

    private static Stretch Upright(Box<PagePoints> box) => new(box.Top, box.Bottom, box.Left, box.Right);

    /// <summary>A box as it lies along the direction of joining.</summary>
    private readonly record struct Stretch(double Start, double End, double Low, double High);
}
