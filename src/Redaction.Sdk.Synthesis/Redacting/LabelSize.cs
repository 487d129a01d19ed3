using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>How large the codes of a page are.</summary>
internal sealed class LabelSize
{
    private readonly bool _fits;
    private readonly bool _fills;

    public LabelSize(SeededRandom random)
    {
        Fixed = random.Between(4f, 11f);
        _fits = random.Chance(0.45);
        _fills = random.Chance(0.25);
        Overflows = random.Chance(0.1);
    }

    /// <summary>The size where all codes are alike, in points.</summary>
    public float Fixed { get; }

    /// <summary>Whether codes may be wider than their boxes.</summary>
    public bool Overflows { get; }

    /// <summary>The size in one box, in points: alike everywhere, as high as the line, or as high as the box.</summary>
    public float For(SKRect box, float typeSize) =>
        _fills ? Math.Min(box.Height * 0.8f, 44)
        : _fits ? Math.Min(Math.Min(box.Height, typeSize * 1.6f) * 0.72f, 16)
        : Fixed * (Overflows ? 1.5f : 1);
}
