using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Grading;

/// <summary>Finds replacement text of marked content that says what its content no longer shows.</summary>
internal static class ReplacementText
{
    /// <summary>Finds such texts.</summary>
    /// <returns>
    /// Grade B where the content lies in a redaction; C where it shows nothing of its own, as a figure does.
    /// </returns>
    public static IEnumerable<PageLeftover> Find(PageContent content, IReadOnlyList<RedactionRecord> redactions)
    {
        var marked = content.Page.Elements.Where(static element => !string.IsNullOrWhiteSpace(element.ActualText));
        foreach (var span in marked.GroupBy(static element => element.ActualText!))
        {
            var elements = span.Select(static element => element.Index).ToHashSet();
            var shown = content.Read(content.Glyphs.Where(glyph =>
                glyph.State != GlyphState.Blank && elements.Contains(glyph.Character.Element)));
            var box = span.Select(static element => element.Bounds).Aggregate(static (a, b) => a.Enclose(b));
            var places = RedactionPlaces.At(redactions, box);
            if (places.Length > 0 || (shown.Length == 0 && WordShape.IsCoherent(span.Key)))
            {
                yield return new(
                    LeftoverKind.ActualText, places.Length > 0 ? EvidenceGrade.B : EvidenceGrade.C, span.Key.Trim(), places);
            }
        }
    }
}
