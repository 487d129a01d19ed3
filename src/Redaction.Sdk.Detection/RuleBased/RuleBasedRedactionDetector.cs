using Redaction.Sdk.Detection.RuleBased;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>Finds redactions by rules that a person can follow, without a model.</summary>
/// <remarks>
/// <para>
/// It finds solid dark boxes, evenly tinted boxes and closed white frames, with or without a short label; it
/// refuses what looks alike as far as rules can: text, rules, table cells, tick boxes, form headings, charts,
/// photos, scan borders, punch holes. It does not find white-out without an outline, hatching, blur or ragged
/// marker strokes. Grey pixels do; with colour it also tells coloured fills from grey ones, and charts and the
/// outlines of links from redactions.
/// </para>
/// <para>
/// The confidence is the product of shares that are measured: for a fill how solid and even it is and how
/// much of its sides are edges, for a frame how closed it is and how little is written inside.
/// </para>
/// <para>
/// The rules are written in points. A page whose long side is beyond 17.5 inches is taken for a scan of a
/// letter-sized one that states no resolution. Instances are safe to share between threads.
/// </para>
/// </remarks>
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
        var regions = FindCandidates(work, cancellationToken)
            .Where(candidate => candidate.Confidence >= _minimumConfidence)
            .Select(candidate => ToRegion(page, work, candidate))
            .OrderByDescending(region => region.Confidence)
            .ThenBy(region => region.Box.Top)
            .ThenBy(region => region.Box.Left)
            .ThenBy(region => region.Box.Bottom)
            .ThenBy(region => region.Box.Right)
            .ToArray();
        cancellationToken.ThrowIfCancellationRequested();

        return ValueTask.FromResult(new DetectionResult(Identity, regions));
    }

    // The deepest contrast is the surest and comes first.
    private static List<Candidate> FindCandidates(WorkingPage work, CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        foreach (var level in (ReadOnlySpan<byte>)[work.Paper.Dark, work.Paper.Tint, work.Paper.Faint])
        {
            cancellationToken.ThrowIfCancellationRequested();
            PageRules.AddNew(found, FilledBoxes.Find(work, level));
        }

        PageRules.DropCharts(found);
        AlikeBoxes.DropTableHeads(found, work.Scale);
        AlikeBoxes.DropChartBars(found, work.Scale);
        AlikeBoxes.DropLegendKeys(found, work.Scale);
        cancellationToken.ThrowIfCancellationRequested();
        PageRules.AddNew(found, FramedBoxes.Find(work, work.Paper.Ink));
        AlikeBoxes.DropFields(found, work.Scale);
        Headings.Drop(found, work);

        return found;
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
