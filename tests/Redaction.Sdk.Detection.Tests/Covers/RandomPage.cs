using Redaction.Sdk.Detection.Tests.Structure;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Covers;

/// <summary>Draws small pages on which things touch, nest, coincide and cross.</summary>
internal static class RandomPage
{
    private const int Side = 60;

    private static readonly byte[] Alphas = [255, 255, 255, 240, 178, 100];

    public static PageStructure Draw(Random random, int elements, bool straightOnly = false)
    {
        var drawing = new PageDrawing(Side, Side);
        for (var i = 0; i < elements; i++)
        {
            var color = new PaintColor(0, 0, 0, Alphas[random.Next(Alphas.Length)]);
            _ = (straightOnly ? 0 : random.Next(4)) switch
            {
                0 => drawing.Fill(Box(random), color),
                1 => drawing.Fill(Outline(random, lines: random.Next(1, 4)), color),
                2 => drawing.Fill(Outline(random, 1), color, clip: Outline(random, lines: 1)),
                _ => drawing.Line(random.Next(1, 20), color, Point(random), (Side / 2.5, Side / 3.5)),
            };
        }

        return drawing.ToStructure();
    }

    public static Box<PagePoints> Box(Random random)
    {
        var (x, y) = (random.Next(10) * 5, random.Next(10) * 5);

        return PageDrawing.Box(x, y, random.Next(1, 6) * 5, random.Next(1, 6) * 5);
    }

    private static PagePath Outline(Random random, int lines) => PageDrawing.Outline(
        random.Next(2) == 0,
        [.. Enumerable.Range(0, lines).Select(_ =>
            Enumerable.Range(0, random.Next(3, 7)).Select(_ => Point(random)).ToArray())]);

    private static (double X, double Y) Point(Random random) => (random.Next(13) * 5, random.Next(13) * 5);
}
