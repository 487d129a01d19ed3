using Redaction.Sdk.Detection.Analysis;
using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Detection.Regions;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Fusion;

/// <summary>A redaction while its sources are drawn together.</summary>
internal sealed record FusedRegion
{
    public required Box<PagePoints> Box { get; init; }

    public required RedactionStyle Style { get; init; }

    /// <summary>Gets how sure what it draws is, from 0 to 1; 0 when only pixels show it.</summary>
    public float Drawn { get; init; }

    /// <summary>Gets how sure the pixels are, from 0 to 1; 0 when they do not show it.</summary>
    public float Seen { get; init; }

    public bool IsVector { get; init; }

    public IReadOnlyList<Cover> Covers { get; init; } = [];

    public int? Annotation { get; init; }

    /// <summary>Gets the confidence of two sources that may each be wrong for reasons of its own.</summary>
    public float Confidence => Drawn == 0 ? Seen : Seen == 0 ? Drawn : 1 - ((1 - Drawn) * (1 - Seen));

    public static FusedRegion Of(VectorRegion region) => new()
    {
        Box = region.Box,
        Style = region.Style,
        Drawn = region.Confidence,
        IsVector = region.Annotation is null,
        Covers = region.Covers,
        Annotation = region.Annotation,
    };

    public static FusedRegion Of(DetectedRegion region) => new()
    {
        Box = region.Box,
        Style = region.Style,
        Seen = region.Confidence,
    };

    /// <summary>Adds what else is drawn in the same place.</summary>
    public FusedRegion With(FusedRegion other) => this with
    {
        Drawn = Math.Max(Drawn, other.Drawn),
        IsVector = IsVector || other.IsVector,
        Covers = [.. Covers.Union(other.Covers).OrderBy(static cover => cover.Order)],
        Annotation = Annotation ?? other.Annotation,
    };

    /// <summary>Adds what the pixels show in the same place.</summary>
    public FusedRegion With(DetectedRegion region) => this with { Seen = Math.Max(Seen, region.Confidence) };

    public PageRedaction ToRedaction()
    {
        var record = new RedactionRecord
        {
            Id = string.Empty,
            Box = Box,
            Confidence = Confidence,
            Style = Style,
            Sources =
            [
                .. Seen > 0 ? [RedactionSource.Pixels] : Array.Empty<RedactionSource>(),
                .. IsVector ? [RedactionSource.Vector] : Array.Empty<RedactionSource>(),
                .. Annotation is not null ? [RedactionSource.Annotation] : Array.Empty<RedactionSource>(),
            ],
        };

        return new(record, Covers, Annotation);
    }
}
