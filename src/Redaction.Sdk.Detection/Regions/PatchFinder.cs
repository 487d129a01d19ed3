using Redaction.Sdk.Detection.Covers;

namespace Redaction.Sdk.Detection.Regions;

/// <summary>Finds the boxes of one colour that a page paints.</summary>
internal static class PatchFinder
{
    /// <summary>Finds the patches among the covers of a page.</summary>
    /// <remarks>What covers paint in several colours, or lets something through, is none.</remarks>
    public static IReadOnlyList<Patch> Find(PageCovers covers) => PatchJoiner.Join(covers.All
        .Where(static cover => cover is { Opacity: >= AreaSweep.HidingOpacity, IsMasked: false, Color: not null })
        .SelectMany(static cover => CoverBoxes.Of(cover)
            .Select(box => new Patch(box, cover.Color!.Value with { Alpha = byte.MaxValue }, [cover]))));
}
