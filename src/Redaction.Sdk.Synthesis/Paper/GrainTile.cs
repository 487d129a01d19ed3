namespace Redaction.Sdk.Synthesis;

/// <summary>Grain of several strengths, made once and laid over pages from different starts.</summary>
internal sealed class GrainTile
{
    // A length that no row of a page divides, so that the tile does not show as a pattern.
    private const int Pixels = 65_521;

    private readonly byte[][] _lighter;
    private readonly byte[][] _darker;

    public static GrainTile Shared { get; } = new();

    private GrainTile()
    {
        SeededRandom random = new(20_261_126);
        _lighter = new byte[Strengths][];
        _darker = new byte[Strengths][];
        for (var i = 0; i < Strengths; i++)
        {
            (_lighter[i], _darker[i]) = Make(random, 1.5f * (i + 1));
        }
    }

    /// <summary>How many strengths there are, from fine to coarse.</summary>
    public static int Strengths => 8;

    public void AddTo(Span<byte> pixels, int strength, SeededRandom random) =>
        RasterKernels.AddGrain(pixels, _lighter[strength], _darker[strength], random.Below(Pixels) * 4);

    private static (byte[] Lighter, byte[] Darker) Make(SeededRandom random, float deviation)
    {
        var (lighter, darker) = (new byte[Pixels * 4], new byte[Pixels * 4]);
        for (var i = 0; i < Pixels; i++)
        {
            var value = (int)MathF.Round(random.Normal() * deviation);
            for (var channel = 0; channel < 3; channel++)
            {
                (value > 0 ? lighter : darker)[(i * 4) + channel] = (byte)Math.Min(Math.Abs(value), 255);
            }
        }

        return (lighter, darker);
    }
}
