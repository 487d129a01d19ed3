using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Analysis;

/// <summary>A page on its way from what was read of it to its findings. Each step returns a richer one.</summary>
/// <remarks>The image is lent for the time of the analysis.</remarks>
internal sealed record AnalyzedPage
{
    /// <summary>Gets the number of the page, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Gets the size of the upright page.</summary>
    public required PageSize Size { get; init; }

    /// <summary>Gets the pixels; <see langword="null"/> when nobody looked at them.</summary>
    public PageImage? Image { get; init; }

    /// <summary>Gets what the detector saw in the pixels, in any order.</summary>
    public IReadOnlyList<DetectedRegion> Regions { get; init; } = [];

    /// <summary>Gets what the page draws; <see langword="null"/> when nobody read it.</summary>
    public PageStructure? Structure { get; init; }

    /// <summary>Gets what covers something; <see langword="null"/> without a structure.</summary>
    public PageCovers? Covers { get; init; }

    /// <summary>Gets the way to look at a part without some of its elements; <see langword="null"/> without a structure.</summary>
    public RegionRenderer? Render { get; init; }

    /// <summary>Gets the redactions, from top to bottom, then from left to right.</summary>
    public IReadOnlyList<PageRedaction> Redactions { get; init; } = [];

    /// <summary>Gets what the page holds and does not show; <see langword="null"/> when nobody looked.</summary>
    public IReadOnlyList<Leftover>? Leftovers { get; init; }

    /// <summary>Gets what kept the page from being read in full.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; init; } = [];
}
