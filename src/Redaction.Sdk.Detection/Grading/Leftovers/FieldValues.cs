namespace Redaction.Sdk.Detection.Grading;

/// <summary>Finds values of form fields that a redaction lies over, or that their widget hides.</summary>
internal static class FieldValues
{
    /// <summary>Finds such values.</summary>
    /// <returns>Grade B under a redaction, C for a widget that is merely hidden.</returns>
    public static IEnumerable<PageLeftover> Find(PageStructure page, IReadOnlyList<RedactionRecord> redactions)
    {
        foreach (var annotation in page.Annotations)
        {
            if (string.IsNullOrWhiteSpace(annotation.FieldValue))
            {
                continue;
            }

            var places = RedactionPlaces.At(redactions, annotation.Box);
            if (places.Length > 0 || (annotation.IsHidden && WordShape.IsCoherent(annotation.FieldValue)))
            {
                yield return new(
                    LeftoverKind.FormValue,
                    places.Length > 0 ? EvidenceGrade.B : EvidenceGrade.C,
                    annotation.FieldValue.Trim(),
                    places);
            }
        }
    }
}
