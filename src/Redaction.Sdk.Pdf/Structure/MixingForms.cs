using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>Finds forms that mix with what lies below them, by a blend mode or a soft mask.</summary>
/// <remarks>
/// PDFium tells of a form only that there is transparency, which may be no more than a group. So one opaque element
/// of it is drawn alone, on white and on black: where it looks different, the ground shows through.
/// </remarks>
internal sealed class MixingForms(LoneElements lone, StructureLimits limits, ElementReader elements)
{
    // Of the colours that change on either ground, the share that must be the same on both for a form to be opaque.
    private const double OpaqueShare = 0.5;

    /// <summary>Marks the elements of forms that mix.</summary>
    public void Mark()
    {
        var tested = 0;
        foreach (var group in elements.Elements
            .Where(element => element.Annotation is null && elements.Groups[element.Index] != 0)
            .GroupBy(element => elements.Groups[element.Index])
            .ToArray())
        {
            if (limits.Take(++tested, StructureLimits.Tests) == tested && Mixes(group))
            {
                foreach (var element in group)
                {
                    elements.Elements[element.Index] = elements.Elements[element.Index] with { IsBlended = true };
                }
            }
        }
    }

    private bool Mixes(IEnumerable<PageElement> group)
    {
        var largest = group
            .Where(static element => element is
            {
                Kind: PageElementKind.Path, Fill.IsOpaque: true, IsBlended: false, IsHidden: false, Bounds.Area: > 0
            })
            .MaxBy(static element => element.Bounds.Area);

        return largest is not null && Mixes(largest);
    }

    // The square in the middle, where the edges do not matter.
    private bool Mixes(PageElement element)
    {
        var bounds = element.Bounds;
        var side = Math.Min(bounds.Width, bounds.Height);
        var middle = Box<PagePoints>.FromCenter(bounds.CenterX, bounds.CenterY, side, side);
        var (onWhite, onBlack) = (Draw(byte.MaxValue), Draw(0));
        var (touched, same) = (0, 0);
        for (var i = 0; i < onWhite.Length; i++)
        {
            touched += onWhite[i] != byte.MaxValue || onBlack[i] != 0 ? 1 : 0;
            same += onWhite[i] == onBlack[i] ? 1 : 0;
        }

        return same < OpaqueShare * touched;

        byte[] Draw(byte ground) => lone.Draw(element.Index, middle, LoneElements.Side / side, ground);
    }
}
