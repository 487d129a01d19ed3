namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>The grey planes of a page, at full and at working resolution, and what is known of its paper.</summary>
internal sealed class WorkingPage : IDisposable
{
    private readonly PageImage _image;

    private WorkingPage(PageImage image, GrayPlane full, GrayPlane plane, WorkingScale scale) =>
        (_image, Full, Plane, Scale, Paper) = (image, full, plane, scale, Paper.Of(plane));

    public GrayPlane Full { get; }

    public GrayPlane Plane { get; }

    public WorkingScale Scale { get; }

    public Paper Paper { get; }

    public static WorkingPage From(PageImage page)
    {
        var scale = WorkingScale.Of(page);
        var full = GrayPlane.From(page);

        return new(page, full, scale.Factor == 1 ? full : full.Shrink(scale.Factor), scale);
    }

    /// <summary>Finds the usual colour of a box of the working plane, in the original pixels.</summary>
    public Shade ShadeOf(PixelBox box) => Shade.Of(_image, new(
        box.Left * Scale.Factor, box.Top * Scale.Factor, box.Right * Scale.Factor, box.Bottom * Scale.Factor));

    public void Dispose()
    {
        Full.Dispose();
        if (Plane != Full)
        {
            Plane.Dispose();
        }
    }
}
