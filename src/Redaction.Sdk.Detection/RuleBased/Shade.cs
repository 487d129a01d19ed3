namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>The usual colour of the pixels of a box, in the channel order of the page.</summary>
internal readonly record struct Shade(int First, int Second, int Third)
{
    private const int SamplesAcross = 32;
    private const int LowestChroma = 24;
    private const int SameWithin = 24;

    /// <summary>Gets whether the channels are so far apart that the eye sees a colour.</summary>
    public bool IsColored =>
        Math.Max(Math.Max(First, Second), Third) - Math.Min(Math.Min(First, Second), Third) >= LowestChroma;

    /// <summary>Determines whether two shades may come from the same tool.</summary>
    public bool IsLike(Shade other) => Math.Abs(First - other.First) <= SameWithin &&
        Math.Abs(Second - other.Second) <= SameWithin && Math.Abs(Third - other.Third) <= SameWithin;

    /// <summary>Takes the median of samples, channel by channel: a label is less than half of a box.</summary>
    /// <param name="page">The page with its original pixels.</param>
    /// <param name="box">Where to look, in pixels of the page.</param>
    /// <returns>The shade; grey where the page is.</returns>
    public static Shade Of(PageImage page, PixelBox box)
    {
        var layout = page.Layout;
        var pixels = page.Pixels.Span;
        var step = layout.Format.BytesPerPixel();
        var channels = Math.Min(step, 3);
        Span<byte> samples = stackalloc byte[SamplesAcross * SamplesAcross];
        Span<int> shade = stackalloc int[3];
        for (var channel = 0; channel < channels; channel++)
        {
            for (var i = 0; i < samples.Length; i++)
            {
                var x = Math.Clamp(box.Left + (box.Width * (i % SamplesAcross) / SamplesAcross), 0, layout.Width - 1);
                var y = Math.Clamp(box.Top + (box.Height * (i / SamplesAcross) / SamplesAcross), 0, layout.Height - 1);
                samples[i] = pixels[(y * layout.Stride) + (x * step) + channel];
            }

            samples.Sort();
            shade[channel] = samples[samples.Length / 2];
        }

        return channels == 1 ? new(shade[0], shade[0], shade[0]) : new(shade[0], shade[1], shade[2]);
    }
}
