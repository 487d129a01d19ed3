using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Regions;

/// <summary>Tells which patches look like redactions, and how sure that is.</summary>
/// <remarks>
/// What can be read on a patch, other than the label of a redaction, makes it the background of that text: a table
/// head, a form's section bar, a page. A dark box alone is a redaction; a light one needs something that it hides, or
/// pixels that say so too.
/// </remarks>
internal sealed class PatchRules(PatchSurroundings around)
{
    // A letter of small print is 4 points wide; a rule is lower than a line of small print.
    private const double LeastWidth = 4, LeastHeight = 5;

    private const double RuleHeight = 7, RuleAspect = 12;
    private const double BulletSide = 12, BulletAspect = 0.75;
    private const double PageShare = 0.85;

    // Half is another box on top. A tenth is a drawing, of which the patch is only the ground.
    private const double BuriedShare = 0.5, DrawnShare = 0.1;

    // Chosen, not measured: their order is what counts, and that two doubtful sources together pass one half.
    private const float Certain = 0.99f, Sure = 0.95f, Likely = 0.8f, Possible = 0.4f;

    /// <summary>Judges a patch.</summary>
    /// <returns>The region; <see langword="null"/> when it does not look like a redaction.</returns>
    public VectorRegion? Judge(Patch patch)
    {
        if (patch.Box.Width < LeastWidth || patch.Box.Height < LeastHeight || IsFurniture(patch))
        {
            return null;
        }

        var overpainted = around.OverpaintedShare(patch);
        if (overpainted >= BuriedShare)
        {
            return null;
        }

        var written = around.ReadableOn(patch);
        var hidden = around.CountHidden(patch);
        var label = LabelOf(written, patch);
        if (label == LabelKind.None
            && (written.Count > 0 || (hidden == 0 && (overpainted >= DrawnShare || IsRule(patch.Box)))))
        {
            return null;
        }

        var style = patch.IsHatch ? RedactionStyle.Hatched : Shades.StyleOf(patch.Color);
        if (style == RedactionStyle.White && around.IsBordered(patch))
        {
            style = RedactionStyle.Outlined;
        }

        var confidence = label == LabelKind.Unknown ? Possible
            : hidden > 0 ? Hiding(style)
            : label == LabelKind.Known ? Likely
            : Bare(patch, style);

        return confidence > 0 ? new(patch.Box, style, confidence, patch.Covers, patch.Annotation) : null;
    }

    private LabelKind LabelOf(IReadOnlyList<PageCharacter> written, Patch patch) =>
        written.Count == 0 ? LabelKind.None
        : RedactionLabel.IsKnown(written) ? LabelKind.Known
        : RedactionLabel.IsCentered(written, patch.Box, around.Text.UsualHeight) ? LabelKind.Unknown
        : LabelKind.None;

    private static float Hiding(RedactionStyle style) => style == RedactionStyle.White ? Likely : Certain;

    private static bool IsRule(Box<PagePoints> box)
    {
        var (thickness, length) = (Math.Min(box.Width, box.Height), Math.Max(box.Width, box.Height));

        return thickness < RuleHeight && length > RuleAspect * thickness;
    }

    // Without anything below it that is known, or on it.
    private float Bare(Patch patch, RedactionStyle style)
    {
        var ground = around.GroundOf(patch);
        var isOnPicture = ground is { Color: null };
        var stands = isOnPicture || !Shades.AreAlike(patch.Color, ground?.Color ?? Shades.Paper);

        return style switch
        {
            RedactionStyle.Outlined or RedactionStyle.Hatched => Possible,
            _ when !stands || (style != RedactionStyle.Black && IsPage(patch.Box)) => 0,
            RedactionStyle.Black => IsBullet(patch.Box) ? 0 : Sure,
            _ when isOnPicture => Likely,
            RedactionStyle.White => 0,
            _ => patch.Annotation is null ? Possible : Likely,
        };
    }

    // Icons of notes and attachments, and the fields of forms.
    private bool IsFurniture(Patch patch) =>
        around.SubtypeOf(patch.Annotation) is "Text" or "FileAttachment" or "Widget" or "Link" or "Sound" or "Movie";

    private bool IsPage(Box<PagePoints> box) => box.Area >= PageShare * around.Size.Area;

    // A small square that a line of text begins with.
    private bool IsBullet(Box<PagePoints> box)
    {
        var (shorter, longer) = (Math.Min(box.Width, box.Height), Math.Max(box.Width, box.Height));
        if (longer > BulletSide || shorter < BulletAspect * longer)
        {
            return false;
        }

        var right = Box<PagePoints>.FromEdges(box.Right, box.Top, box.Right + (2 * longer), box.Bottom);
        var left = Box<PagePoints>.FromEdges(box.Left - (2 * longer), box.Top, box.Left, box.Bottom);

        return around.Text.In(right).Any(around.IsVisible) && !around.Text.In(left).Any(around.IsVisible);
    }

    private enum LabelKind
    {
        None,
        Known,
        Unknown,
    }
}
