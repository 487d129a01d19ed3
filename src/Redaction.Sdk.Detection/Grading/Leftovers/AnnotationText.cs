namespace Redaction.Sdk.Detection.Grading;

/// <summary>Finds notes that keep what a redaction took out.</summary>
internal static class AnnotationText
{
    /// <summary>Finds the contents of the annotations of a page with redactions.</summary>
    /// <returns>Grade B beside a redaction, C elsewhere on the page; nothing on a page without redactions.</returns>
    public static IEnumerable<PageLeftover> Find(PageStructure page, IReadOnlyList<RedactionRecord> redactions)
    {
        foreach (var annotation in page.Annotations)
        {
            if (redactions.Count == 0
                || string.IsNullOrWhiteSpace(annotation.Contents)
                || annotation.Subtype is "Link" or "Widget" or "Popup")
            {
                continue;
            }

            var places = RedactionPlaces.NearTo(redactions, annotation.Box);

            yield return new(
                LeftoverKind.Annotation,
                places.Length > 0 ? EvidenceGrade.B : EvidenceGrade.C,
                annotation.Contents.Trim(),
                places);
        }
    }
}
