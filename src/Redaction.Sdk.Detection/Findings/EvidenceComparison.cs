using System.Text.Json.Serialization;

namespace Redaction.Sdk.Detection;

/// <summary>What was compared to tell whether a redaction did what it was meant to do.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EvidenceComparison>))]
public enum EvidenceComparison
{
    /// <summary>The order of painting, and the areas of covers and ink.</summary>
    [JsonStringEnumMemberName("paint-order")]
    PaintOrder,

    /// <summary>Besides that, the page rendered with and without the text, and with and without its covers.</summary>
    [JsonStringEnumMemberName("render-difference")]
    RenderDifference,
}
