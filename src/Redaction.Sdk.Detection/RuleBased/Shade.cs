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
        var channels = page.Layout.Format is PixelFormat.Gray1 or PixelFormat.Gray8 ? 1 : 3;
        var first = Median(page, box, channel: 0);

        return channels == 1 ? new(first, first, first) : new(first, Median(page, box, 1), Median(page, box, 2));
    }

    private static byte Median(PageImage page, PixelBox box, int channel)
    {
        var (layout, pixels) = (page.Layout, page.Pixels);
        Span<byte> samples = stackalloc byte[SamplesAcross * SamplesAcross];
        for (var i = 0; i < samples.Length; i++)
        {
            var x = Math.Clamp(box.Left + (box.Width * (i % SamplesAcross) / SamplesAcross), 0, layout.Width - 1);
            var y = Math.Clamp(box.Top + (box.Height * (i / SamplesAcross) / SamplesAcross), 0, layout.Height - 1);
            samples[i] = Sample(pixels.Span[(y * layout.Stride)..], layout.Format, x, channel);
        }

        samples.Sort();
        return samples[samples.Length / 2];
    }

    private static byte Sample(ReadOnlySpan<byte> row, PixelFormat format, int x, int channel) =>
        format is not PixelFormat.Gray1 ? row[(x * format.BytesPerPixel()) + channel]
        : (row[x >> 3] & (0x80 >> (x & 7))) == 0 ? byte.MinValue : byte.MaxValue;
}
