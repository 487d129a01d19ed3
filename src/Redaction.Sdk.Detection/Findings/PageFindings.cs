using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>What was found on one page, and how much of the page was read.</summary>
public sealed record PageFindings
{
    /// <summary>Gets the number of the page, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Gets how much of the page was checked.</summary>
    public required ReadStatus Status { get; init; }

    /// <summary>Gets the size of the upright page; <see langword="null"/> when it could not be read.</summary>
    public PageSize? Size { get; init; }

    /// <summary>Gets the width of the raster that was looked at; <see langword="null"/> when there was none.</summary>
    public int? PixelWidth { get; init; }

    /// <summary>Gets the height of the raster that was looked at; <see langword="null"/> when there was none.</summary>
    public int? PixelHeight { get; init; }

    /// <summary>Gets how much of the page is redacted; <see langword="null"/> when it was not checked.</summary>
    public PageCoverage? Coverage { get; init; }

    /// <summary>Gets the redactions, from top to bottom, then from left to right.</summary>
    public IReadOnlyList<RedactionRecord> Redactions { get; init; } = [];

    /// <summary>Gets what the page holds and does not show; <see langword="null"/> when nobody looked.</summary>
    public IReadOnlyList<Leftover>? Leftovers { get; init; }

    /// <summary>Gets what kept the page from being read in full.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; init; } = [];
}
