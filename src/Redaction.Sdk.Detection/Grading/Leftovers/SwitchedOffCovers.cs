using Redaction.Sdk.Detection.Covers;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Finds covers that are in a layer which is switched off, so that what they were to hide is seen.</summary>
internal static class SwitchedOffCovers
{
    /// <summary>Finds the text that such covers were to hide.</summary>
    public static IEnumerable<PageLeftover> Find(PageContent content)
    {
        foreach (var element in content.Page.Elements)
        {
            if (element is { IsHidden: true, Kind: PageElementKind.Path, Fill.IsOpaque: true, IsBlended: false }
                && CoverArea.Of(element.Bounds, element.Path, element.Clip) is { IsBox: true } area)
            {
                var text = content.Read(content.In(area.Bounds).Where(glyph =>
                    glyph.State == GlyphState.Visible && glyph.Character.Element < element.Index));

                yield return new(LeftoverKind.HiddenLayer, EvidenceGrade.C, text, []);
            }
        }
    }
}
