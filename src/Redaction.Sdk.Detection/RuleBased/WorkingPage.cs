namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>The grey planes of a page, at full and at working resolution, and the level of its paper.</summary>
internal sealed class WorkingPage : IDisposable
{
    private WorkingPage(GrayPlane full, GrayPlane plane, WorkingScale scale, byte paper) =>
        (Full, Plane, Scale, Paper) = (full, plane, scale, paper);

    public GrayPlane Full { get; }

    public GrayPlane Plane { get; }

    public WorkingScale Scale { get; }

    /// <summary>Gets the most frequent of the light levels: the paper between the words.</summary>
    public byte Paper { get; }

    public static WorkingPage From(PageImage page)
    {
        var scale = WorkingScale.Of(page);
        var full = GrayPlane.From(page);
        var plane = scale.Factor == 1 ? full : full.Shrink(scale.Factor);

        return new(full, plane, scale, PaperOf(plane));
    }

    public void Dispose()
    {
        Full.Dispose();
        if (Plane != Full)
        {
            Plane.Dispose();
        }
    }

    private static byte PaperOf(GrayPlane plane)
    {
        const int darkest = 128;
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        for (var y = 0; y < plane.Height; y += 4)
        {
            foreach (var level in plane.Row(y)[..plane.Width])
            {
                counts[level]++;
            }
        }

        var best = 255;
        for (var level = 254; level >= darkest; level--)
        {
            best = counts[level] > counts[best] ? level : best;
        }

        return (byte)best;
    }
}
