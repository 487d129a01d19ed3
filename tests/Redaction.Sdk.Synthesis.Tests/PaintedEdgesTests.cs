using SkiaSharp;

namespace Redaction.Sdk.Synthesis.Tests;

/// <summary>Paints one redaction on an empty sheet and compares the pixels that changed with its annotation.</summary>
public sealed class PaintedEdgesTests : IDisposable
{
    private const float Dpi = 100;
    private static readonly FontLibrary Fonts = new(FontFiles.SystemFolders);
    private static readonly Lexicon Lexicon = new([]);
    private readonly SKBitmap _bitmap = new(400, 300, SKColorType.Bgra8888, SKAlphaType.Opaque);

    public void Dispose() => _bitmap.Dispose();

    [Theory]
    [InlineData(RedactionStyle.Black)]
    [InlineData(RedactionStyle.Gray)]
    [InlineData(RedactionStyle.Color)]
    [InlineData(RedactionStyle.Outlined)]
    [InlineData(RedactionStyle.Hatched)]
    [InlineData(RedactionStyle.Marker)]
    public void Map_OneRedaction_EndsWhereThePaintEnds(RedactionStyle style)
    {
        for (ulong seed = 0; seed < 40; seed++)
        {
            var (annotated, painted) = Redact(style, seed);

            Assert.True(
                Math.Abs(annotated.Left - painted.Left) <= 1 && Math.Abs(annotated.Top - painted.Top) <= 1
                && Math.Abs(annotated.Right - painted.Right) <= 1 && Math.Abs(annotated.Bottom - painted.Bottom) <= 1,
                $"seed {seed}: annotated {annotated}, painted {painted}");
        }
    }

    private (SKRect Annotated, SKRectI Painted) Redact(RedactionStyle style, ulong seed)
    {
        SeededRandom random = new(seed);
        using SKCanvas canvas = new(_bitmap);
        using Sheet sheet = new(canvas, new(288, 216), random, Fonts, new(Lexicon, Lexicon.Pick(random), random));
        PageFrame frame = new(new(288, 216), Dpi, 1, SKMatrix.Identity);
        canvas.Clear(SKColors.White);
        canvas.SetMatrix(frame.ToCanvas);
        var painter = RedactionPainters.Create(style, random);
        RedactionTarget target = new([SKRect.Create(random.Between(30f, 60f), random.Between(30f, 60f), random.Between(30f, 150f), random.Between(9f, 60f))], 10);
        using var shape = RedactionShapes.Box(target.Box);
        painter.Paint(sheet, shape, target);
        canvas.Flush();
        var box = Assert.Single(AnnotationMapper.Map([new(shape.Points, painter.Reach, style)], frame)).Box;

        return (new((float)box.Left, (float)box.Top, (float)box.Right, (float)box.Bottom), Painted());
    }

    /// <summary>The pixels that changed by a fifth of the largest change, or more: a pixel that paint grazes does not show.</summary>
    private SKRectI Painted()
    {
        var changes = _bitmap.Pixels.Select(pixel => (255 * 3) - pixel.Red - pixel.Green - pixel.Blue).ToArray();
        var least = changes.Max() / 5;
        SKRectI painted = new(int.MaxValue, int.MaxValue, 0, 0);
        for (var y = 0; y < _bitmap.Height; y++)
        {
            for (var x = 0; x < _bitmap.Width; x++)
            {
                if (changes[(y * _bitmap.Width) + x] > least)
                {
                    painted = new(
                        Math.Min(painted.Left, x), Math.Min(painted.Top, y), Math.Max(painted.Right, x + 1), Math.Max(painted.Bottom, y + 1));
                }
            }
        }

        return painted;
    }
}
