using System.Text.Json.Serialization;

namespace Redaction.Sdk.Detection;

/// <summary>How strong the evidence for a failed redaction is, from A (strongest) to D.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EvidenceGrade>))]
public enum EvidenceGrade
{
    /// <summary>Visible text lies wholly under an opaque cover that was painted later.</summary>
    A,

    /// <summary>As A, but the cover is an image or an annotation, or covers half of the text or more.</summary>
    B,

    /// <summary>A text layer from before the redaction holds coherent words.</summary>
    C,

    /// <summary>Fragments of a text layer: noise, as a rule.</summary>
    D,
}
