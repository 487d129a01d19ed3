using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>Paints redactions of one style, alike on a whole page.</summary>
internal abstract class RedactionPainter
{
    public abstract RedactionStyle Style { get; }

    /// <summary>How far paint reaches over the edge of a shape, in points.</summary>
    public virtual float Reach => 0;

    /// <summary>Whether the lines of one target can be one shape.</summary>
    public virtual bool CanJoin => true;

    /// <summary>Whether shapes that touch flow together, so that nobody could tell them apart.</summary>
    public virtual bool CanMerge => false;

    /// <summary>Whether every shape has an edge to be seen where it touches another.</summary>
    public virtual bool HasEdges => false;

    /// <summary>Whether it is the code in a shape, more than the paint, that shows it.</summary>
    public virtual bool NeedsCode => false;

    /// <summary>The share of pages on which shapes are drawn freely.</summary>
    public virtual double PolygonShare => 0.05;

    /// <summary>The colour that codes stand out in.</summary>
    public virtual SKColor LabelColor => Colors.Black;

    /// <summary>Whether a target would show at all in this style.</summary>
    public virtual bool Suits(RedactionTarget target) => true;

    public abstract void Paint(Sheet sheet, SKPath shape, RedactionTarget target);
}
