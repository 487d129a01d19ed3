namespace Redaction.Sdk.Geometry.Tests;

/// <summary>Boxes that compete in a suppression; no classes when all compete.</summary>
public sealed record Contest(Box<PagePoints>[] Boxes, float[] Scores, int[] Classes, double MaximumOverlap)
{
    public int[] Select() => NonMaximumSuppression.Select<PagePoints>(Boxes, Scores, Classes, MaximumOverlap);

    /// <summary>The contest between some of the boxes, in the order given.</summary>
    public Contest Pick(int[] indexes) => this with
    {
        Boxes = [.. indexes.Select(i => Boxes[i])],
        Scores = [.. indexes.Select(i => Scores[i])],
        Classes = [.. indexes.Where(i => i < Classes.Length).Select(i => Classes[i])],
    };

    /// <summary>Everything about some of the boxes but their indexes.</summary>
    public IEnumerable<(Box<PagePoints> Box, float Score, int Class)> Describe(int[] indexes) =>
        indexes.Select(i => (Boxes[i], Scores[i], Classes.Length == 0 ? 0 : Classes[i]));

    public override string ToString() =>
        $"overlap {MaximumOverlap}: {string.Join("; ", Describe([.. Enumerable.Range(0, Boxes.Length)]))}";
}
