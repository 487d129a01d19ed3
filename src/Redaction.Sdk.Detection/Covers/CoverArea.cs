using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Covers;

/// <summary>The part of a page that a cover covers: an outline within a clip within a box. Immutable.</summary>
internal sealed class CoverArea
{
    private readonly Outline? _outline;
    private readonly Outline? _clip;

    private CoverArea(Box<PagePoints> bounds, Outline? outline, Outline? clip)
    {
        (Bounds, _outline, _clip) = (bounds, outline, clip);
        IsStraight = _outline?.IsStraight != false && _clip?.IsStraight != false;
    }

    /// <summary>Gets the box around it, in page points.</summary>
    public Box<PagePoints> Bounds { get; }

    /// <summary>Gets whether it is all of its bounds.</summary>
    public bool IsBox => _outline is null && _clip is null;

    /// <summary>Gets whether a clip that is no box takes part.</summary>
    public bool IsClipped => _clip is not null;

    /// <summary>Gets whether all of its sides are upright or level.</summary>
    public bool IsStraight { get; }

    /// <summary>Gets whether it has four sides and no clip but a box.</summary>
    public bool IsQuadrilateral => _clip is null && _outline is { Edges.Length: 4 };

    /// <summary>Gets the share of its bounds that it covers, from 0 to 1. Measured anew at each call.</summary>
    public double Fullness => ShareOf(Bounds);

    /// <summary>Creates the area of a box.</summary>
    public static CoverArea Of(Box<PagePoints> box) => new(box, outline: null, clip: null);

    /// <summary>Creates an area.</summary>
    /// <param name="bounds">The box that nothing of it leaves.</param>
    /// <param name="outline">Its outline; <see langword="null"/> for all of the bounds.</param>
    /// <param name="clip">What clips it; <see langword="null"/> for nothing.</param>
    /// <returns>The area; <see langword="null"/> when nothing is left.</returns>
    public static CoverArea? Of(Box<PagePoints> bounds, PagePath? outline, PagePath? clip)
    {
        Box<PagePoints>? left = bounds;
        var outlineBox = outline is null ? bounds : Outline.AsBox(outline);
        var clipBox = clip is null ? bounds : Outline.AsBox(clip);
        left = outlineBox is { } inside ? left?.Intersect(inside) : left;
        left = clipBox is { } within ? left?.Intersect(within) : left;

        return left is { Area: > 0 } box
            ? new(
                box,
                outlineBox is null ? Outline.Of(outline!) : null,
                clipBox is null ? Outline.Of(clip!) : null)
            : null;
    }

    /// <summary>Measures the share of a box that it covers, from 0 to 1.</summary>
    public double ShareOf(Box<PagePoints> box) => AreaSweep.CoveredShare([(this, AreaSweep.Opaque)], box);

    /// <summary>Finds the parts of a level line that lie inside, from left to right without overlap.</summary>
    public List<LineSpan> SpansAt(double y)
    {
        var spans = new List<LineSpan>();
        if (y < Bounds.Top || y >= Bounds.Bottom)
        {
            return spans;
        }

        spans.Add(new(Bounds.Left, Bounds.Right));

        return Within(Within(spans, _outline, y), _clip, y);
    }

    /// <summary>Appends the heights at which what lies inside may jump.</summary>
    public void AppendBreaks(double top, double bottom, List<double> breaks)
    {
        Append(Bounds.Top);
        Append(Bounds.Bottom);
        foreach (var outline in new[] { _outline, _clip })
        {
            foreach (var edge in outline is null ? [] : outline.Edges)
            {
                Append(edge.Top);
                Append(edge.Bottom);
            }
        }

        void Append(double y)
        {
            if (y > top && y < bottom)
            {
                breaks.Add(y);
            }
        }
    }

    private static List<LineSpan> Within(List<LineSpan> spans, Outline? outline, double y)
    {
        if (outline is null)
        {
            return spans;
        }

        var inside = new List<LineSpan>();
        outline.AppendSpans(y, inside);

        return LineSpan.Shared(spans, inside);
    }
}
