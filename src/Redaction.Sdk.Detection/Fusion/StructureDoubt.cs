using Redaction.Sdk.Detection.Regions;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Fusion;

/// <summary>Doubts what only the pixels show, where the page's structure says that it is something else.</summary>
/// <remarks>
/// A box on which text can be read, other than a label, is the background of that text, and where nothing but text is
/// painted there is no box. What a scan shows cannot be doubted: there, all is one picture.
/// </remarks>
internal sealed class StructureDoubt(PageStructure page, PatchSurroundings around)
{
    // What is left of a confidence: below what is reported, unless everything is asked for.
    private const float Doubtful = 0.3f;

    // A word that reaches into a box from a neighbouring line is not written on it.
    private const int LeastCharacters = 3;
    private const double Within = 0.8;

    private const double Painted = 0.5;

    /// <summary>Lowers the confidence of a region where it is doubtful.</summary>
    public DetectedRegion Judge(DetectedRegion region) => IsDisproved(region.Box)
        ? region with { Confidence = region.Confidence * Doubtful }
        : region;

    private bool IsDisproved(Box<PagePoints> box)
    {
        PageCharacter[] characters = [.. around.Text.In(box)];
        PageCharacter[] readable =
        [
            .. characters.Where(character =>
                character.Ink.IntersectionArea(box) >= Within * character.Ink.Area && around.IsVisible(character)),
        ];

        var isBackground = readable.Length >= LeastCharacters && !RedactionLabel.IsKnown(readable)
            && !RedactionLabel.IsCentered(readable, box, around.Text.UsualHeight);

        return isBackground
            || (page.Defect is null && !IsPainted(box, characters));
    }

    // A font may have blocks for letters.
    private bool IsPainted(Box<PagePoints> box, PageCharacter[] characters) =>
        page.Elements.Any(element => element is { IsHidden: false, Kind: not PageElementKind.Text }
            && element.Bounds.IntersectionArea(box) > 0)
        || page.Annotations.Any(annotation => annotation.Box.IntersectionArea(box) > 0)
        || characters.Any(character => character.Ink.IntersectionArea(box) >= Painted * box.Area);
}
