namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>The grey level of the paper between the words, and how far the paper strays from it.</summary>
/// <param name="Level">The most frequent of the light levels.</param>
/// <param name="Faint">The level below which a pixel is darker than nearly all of the paper.</param>
internal readonly record struct Paper(byte Level, byte Faint)
{
    private const int Darkest = 128;
    private const int LeastContrast = 8;
    private const int MostContrast = 16;

    /// <summary>Gets the level that half of a black fill's pixels would stay below.</summary>
    public byte Dark => (byte)(Level / 2);

    /// <summary>Gets the level that a grey or coloured fill stays below.</summary>
    public byte Tint => (byte)(Level - MostContrast);

    /// <summary>Gets the level that the strokes of text and lines stay below, however thin they are.</summary>
    public byte Ink => (byte)(Level - 48);

    public static Paper Of(GrayPlane plane)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        for (var y = 0; y < plane.Height; y += 4)
        {
            foreach (var pixel in plane.Row(y)[..plane.Width])
            {
                counts[pixel]++;
            }
        }

        var (level, light) = (255, 0);
        for (var i = 255; i >= Darkest; i--)
        {
            level = counts[i] > counts[level] ? i : level;
            light += counts[i];
        }

        var contrast = Math.Clamp(2 * Spread(counts, level, light), LeastContrast, MostContrast);

        return new((byte)level, (byte)(level - contrast));
    }

    // How far below the paper's level one must go to have nine tenths of all light pixels above.
    private static int Spread(ReadOnlySpan<int> counts, int level, int light)
    {
        var above = 0;
        for (var i = 255; i >= Darkest; i--)
        {
            above += counts[i];
            if (above * 10L >= light * 9L)
            {
                return Math.Max(0, level - i);
            }
        }

        return 0;
    }
}
