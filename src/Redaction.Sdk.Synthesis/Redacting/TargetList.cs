using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>The targets of one sheet, which never hide one another.</summary>
/// <param name="sheet">The sheet.</param>
/// <param name="contact">What becomes of targets that touch.</param>
internal sealed class TargetList(Sheet sheet, TargetContact contact)
{
    // The least distance of two targets, in points: nearer ones could not be told apart once they are printed.
    private const float Distance = 1.4f;

    // Less than this, in points, is no gap.
    private const float Contact = 0.25f;

    // Boxes of one page that touch may lie over one another by this share of the lower one's height.
    private const float Overlap = 0.22f;

    private readonly List<RedactionTarget> _targets = [];

    public IReadOnlyList<RedactionTarget> Targets => _targets;

    public void Add(RedactionTarget? target)
    {
        if (target is null || target.Parts.Any(part => !Fits(part)))
        {
            return;
        }

        var near = Near(target, Distance);
        if (near.Length == 0 || (contact is TargetContact.Kept && Near(target, -Overlap * Lowest(target)).Length == 0))
        {
            _targets.Add(target);
        }
        else if (contact is TargetContact.Merged && near.Length == Near(target, Contact).Length)
        {
            Merge(target, near);
        }
    }

    private void Merge(RedactionTarget target, RedactionTarget[] near)
    {
        _targets.RemoveAll(near.Contains);
        var parts = near.SelectMany(other => other.Parts).Concat(target.Parts).OrderBy(part => part.Top).ThenBy(part => part.Left);
        _targets.Add(target with { Parts = [.. parts], IsOne = true });
    }

    private bool Fits(SKRect part) => part.Width >= 6 && part.Height >= 5 && sheet.Bounds.IntersectsWith(part);

    private RedactionTarget[] Near(RedactionTarget target, float distance) =>
    [
        .. _targets.Where(other => other.Parts.Any(taken => target.Parts.Any(part => AreNear(part, taken, distance)))),
    ];

    private static bool AreNear(SKRect part, SKRect taken, float distance)
    {
        part.Inflate(distance, distance);

        return part.IntersectsWith(taken);
    }

    private static float Lowest(RedactionTarget target) => target.Parts.Min(part => Math.Min(part.Height, part.Width));
}
