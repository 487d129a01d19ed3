namespace Redaction.Sdk;

/// <summary>How a page becomes pixels.</summary>
public sealed record PageRenderSettings
{
    /// <summary>Gets the resolution for pages that have none of their own; pages that are images keep theirs.</summary>
    /// <value>Pixels to the inch, more than 0. The default is 150.</value>
    public double Dpi { get; init; } = 150;

    /// <summary>Gets the pixel format that is wanted.</summary>
    /// <value>
    /// <see cref="PixelFormat.Gray8"/> (the default) or <see cref="PixelFormat.Bgra32"/>. A page that has
    /// no colour may come as <see cref="PixelFormat.Gray8"/> in either case.
    /// </value>
    public PixelFormat Format { get; init; } = PixelFormat.Gray8;

    /// <summary>Gets the time that the page may take.</summary>
    /// <value>The default is 60 seconds.</value>
    public TimeSpan TimeBudget { get; init; } = TimeSpan.FromSeconds(60);
}
