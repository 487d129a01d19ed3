using Redaction.Sdk.Detection.RuleBased;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>Finds redactions by rules that a person can follow, without a model.</summary>
public sealed class RuleBasedRedactionDetector : IRedactionDetector
{
    private readonly double _minimumConfidence;

    /// <summary>Creates a detector.</summary>
    /// <param name="options">What to report; <see langword="null"/> for the defaults. They are copied.</param>
    public RuleBasedRedactionDetector(RuleBasedRedactionDetectorOptions? options = null) =>
        _minimumConfidence = (options ?? new()).MinimumConfidence;

    /// <inheritdoc/>
    public DetectorIdentity Identity { get; } = new("rules", "1.0.0");

    /// <inheritdoc/>
    public PixelFormat PreferredFormat => PixelFormat.Bgra32;

    /// <inheritdoc/>
    public ValueTask<DetectionResult> DetectAsync(PageImage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        cancellationToken.ThrowIfCancellationRequested();

        using var work = WorkingPage.From(page);
        cancellationToken.ThrowIfCancellationRequested();
        var found = FilledBoxes.Find(work, work.Paper.Dark);
        cancellationToken.ThrowIfCancellationRequested();
        PageRules.AddNew(found, FilledBoxes.Find(work, work.Paper.Tint));
        cancellationToken.ThrowIfCancellationRequested();
        PageRules.AddNew(found, FilledBoxes.Find(work, work.Paper.Faint));
        PageRules.DropCharts(found);
        cancellationToken.ThrowIfCancellationRequested();
        PageRules.AddNew(found, FramedBoxes.Find(work, work.Paper.Ink));
        cancellationToken.ThrowIfCancellationRequested();

        var regions = found
            .Where(candidate => candidate.Confidence >= _minimumConfidence)
            .Select(candidate => ToRegion(page, work, candidate))
            .OrderByDescending(region => region.Confidence)
            .ThenBy(region => region.Box.Top)
            .ThenBy(region => region.Box.Left)
            .ToArray();

        return ValueTask.FromResult(new DetectionResult(Identity, regions));
    }

    private static DetectedRegion ToRegion(PageImage page, WorkingPage work, Candidate candidate)
    {
        var box = EdgeRefiner.Refine(work, candidate);
        var style = !candidate.IsFilled ? RedactionStyle.Outlined
            : candidate.Shade.IsColored ? RedactionStyle.Color
            : candidate.Level < work.Paper.Dark ? RedactionStyle.Black
            : RedactionStyle.Gray;

        return new(page.ToPage.Apply(box), (float)candidate.Confidence, style);
    }
}
