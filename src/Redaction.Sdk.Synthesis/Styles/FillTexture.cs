using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>What printing and scanning leave of an even fill: streaks, blotches in rows, dust, a run from dark to light.</summary>
internal sealed class FillTexture
{
    private enum Kind
    {
        Streaks,
        Blotches,
        Dust,
        Run,
        Mesh,
    }

    private readonly Kind _kind;
    private readonly SKColor _color;
    private readonly float _pitch;
    private readonly float _density;

    private FillTexture(SeededRandom random, Kind kind, SKColor color)
    {
        (_kind, _color) = (kind, color);
        _pitch = random.Between(2.5f, 9f);
        _density = random.Between(0.15f, 1f);
    }

    /// <summary>The texture of a fill in a shade; none on most pages.</summary>
    public static FillTexture? OfShade(SeededRandom random) => random.Chance(0.2)
        ? new(random, random.Pick(Kind.Streaks, Kind.Blotches, Kind.Dust, Kind.Run), Colors.Gray(random, 0, 120).WithAlpha((byte)random.Between(25, 110)))
        : null;

    /// <summary>The texture of a fill that was meant to be white; none on most pages.</summary>
    public static FillTexture? OfWhite(SeededRandom random, double share) => random.Chance(share)
        ? new(random, random.Pick(Kind.Blotches, Kind.Blotches, Kind.Dust), Colors.Gray(random, 0, 200).WithAlpha((byte)random.Between(40, 230)))
        : null;

    /// <summary>The pale lattice that a program fills its white boxes with, or that a light shade becomes when it is printed.</summary>
    public static FillTexture OfPattern(SeededRandom random) =>
        new(random, random.Pick(Kind.Mesh, Kind.Mesh, Kind.Blotches, Kind.Dust), Colors.Gray(random, 195, 243));

    public void Paint(Sheet sheet, SKPath shape)
    {
        sheet.Canvas.Save();
        sheet.Canvas.ClipPath(shape, antialias: true);
        var box = shape.Bounds;
        switch (_kind)
        {
            case Kind.Streaks:
                Streaks(sheet, box);
                break;
            case Kind.Blotches:
                Blotches(sheet, box);
                break;
            case Kind.Mesh:
                Mesh(sheet, box);
                break;
            case Kind.Dust:
                Dust(sheet, box);
                break;
            default:
                Run(sheet, box);
                break;
        }

        sheet.Canvas.Restore();
    }

    private void Streaks(Sheet sheet, SKRect box)
    {
        var random = sheet.Random;
        var steps = (int)Math.Min(400, (box.Width + box.Height) / _pitch * 2);
        for (var i = 0; i < steps; i++)
        {
            var x = box.Left - box.Height + (random.Unit() * (box.Width + box.Height));
            sheet.Rule(x, box.Bottom, x + (box.Height * 1.2f), box.Top, _color, random.Between(0.3f, _pitch * 0.5f));
        }
    }

    /// <summary>Small spots in a lattice, as a light shade becomes in black and white.</summary>
    private void Blotches(Sheet sheet, SKRect box)
    {
        var random = sheet.Random;
        var pitch = Math.Max(_pitch, MathF.Sqrt(box.Width * box.Height / 1500));
        using SKPath spots = new();
        for (var y = box.Top; y < box.Bottom; y += pitch)
        {
            for (var x = box.Left; x < box.Right; x += pitch)
            {
                if (random.Chance(_density))
                {
                    spots.AddOval(SKRect.Create(x, y, pitch * random.Between(0.05f, 0.35f), pitch * random.Between(0.1f, 0.6f)));
                }
            }
        }

        sheet.Fill(spots, _color);
    }

    /// <summary>Short dashes, upright or lying, in rows and columns.</summary>
    private void Mesh(Sheet sheet, SKRect box)
    {
        var pitch = Math.Max(_pitch * 0.8f, MathF.Sqrt(box.Width * box.Height / 1500));
        var (width, height) = _density < 0.5f ? (pitch * 0.3f, pitch * 0.75f) : (pitch * 0.7f, pitch * (1.1f - _density));
        using SKPath dashes = new();
        for (var y = box.Top; y < box.Bottom; y += pitch)
        {
            for (var x = box.Left; x < box.Right; x += pitch)
            {
                dashes.AddRect(SKRect.Create(x, y, width, height));
            }
        }

        sheet.Fill(dashes, _color);
    }

    private void Dust(Sheet sheet, SKRect box)
    {
        var random = sheet.Random;
        var count = (int)Math.Min(900, box.Width * box.Height * _density * 0.06f);
        using SKPath spots = new();
        for (var i = 0; i < count; i++)
        {
            var side = random.Between(0.2f, 0.9f);
            spots.AddRect(SKRect.Create(random.Between(box.Left, box.Right), random.Between(box.Top, box.Bottom), side, side));
        }

        sheet.Fill(spots, _color);
    }

    private void Run(Sheet sheet, SKRect box)
    {
        using var shader = SKShader.CreateLinearGradient(
            new(box.Left, box.Top), new(box.Right, box.Bottom), [_color, _color.WithAlpha(0)], SKShaderTileMode.Mirror);
        using SKPaint paint = new() { Shader = shader };
        sheet.Canvas.DrawRect(box, paint);
    }
}
