using System.Text.Json;

namespace Redaction.Sdk.Preprocessing.Tests;

/// <summary>A picture that OpenCV letterboxed; <c>tests/oracles/preprocessing_golden.py</c> wrote it.</summary>
public sealed record GoldenCase(
    int Width, int Height, int Channels, int ModelWidth, int ModelHeight, string Resampling, string Sha256, byte[]? Pixels)
{
    private static readonly JsonSerializerOptions Naming = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<GoldenCase> All { get; } = Read();

    /// <summary>Draws the picture, as the script does.</summary>
    public byte[] Draw()
    {
        var bytes = new byte[Width * Height * Channels];
        for (long y = 0, at = 0; y < Height; y++)
        {
            for (long x = 0; x < Width; x++)
            {
                for (long c = 0; c < Channels; c++, at++)
                {
                    bytes[at] = (byte)(((x * x * 7) + (x * y * 31) + (y * y * 13) + (c * 57)) / 8 % 256);
                }
            }
        }

        return bytes;
    }

    public override string ToString() => $"{Width}x{Height}x{Channels} to {ModelWidth}x{ModelHeight}, {Resampling}";

    private static GoldenCase[] Read()
    {
        using var stream = typeof(GoldenCase).Assembly.GetManifestResourceStream("letterbox.json")!;
        using var json = JsonDocument.Parse(stream);

        return [.. json.RootElement.GetProperty("cases").EnumerateArray().Select(static one => one.Deserialize<GoldenCase>(Naming)!)];
    }
}
