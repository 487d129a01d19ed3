namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>The lines around a white area.</summary>
/// <param name="Outer">The box with its lines.</param>
/// <param name="Thickness">The thickness of the thickest of the four lines, in pixels.</param>
/// <param name="WeakestSide">The share of its length that the most broken of the four lines covers, from 0 to 1.</param>
internal readonly record struct Frame(PixelBox Outer, int Thickness, double WeakestSide)
{
    private const double WidestLine = 5;
    private const double Slant = 2;

    public static Frame Around(BitMask ink, PixelBox inside, WorkingScale scale)
    {
        var (slant, most) = (scale.Pixels(Slant), scale.Pixels(WidestLine));
        var top = Measure(step => MarkedColumns(ink, inside with { Top = inside.Top - 1 - step, Bottom = inside.Top - step }), most);
        var bottom = Measure(step => MarkedColumns(ink, inside with { Top = inside.Bottom + step, Bottom = inside.Bottom + step + 1 }), most);
        var left = Measure(step => MarkedRows(ink, inside with { Left = inside.Left - 1 - step, Right = inside.Left - step }), most);
        var right = Measure(step => MarkedRows(ink, inside with { Left = inside.Right + step, Right = inside.Right + step + 1 }), most);
        var outer = new PixelBox(inside.Left - left, inside.Top - top, inside.Right + right, inside.Bottom + bottom);

        var weakest = Math.Min(
            Math.Min(
                MarkedColumns(ink, inside with { Top = inside.Top - slant, Bottom = inside.Top + slant }),
                MarkedColumns(ink, inside with { Top = inside.Bottom - slant, Bottom = inside.Bottom + slant })),
            Math.Min(
                MarkedRows(ink, inside with { Left = inside.Left - slant, Right = inside.Left + slant }),
                MarkedRows(ink, inside with { Left = inside.Right - slant, Right = inside.Right + slant })));

        return new(outer, Math.Max(Math.Max(top, bottom), Math.Max(left, right)), weakest);
    }

    /// <summary>Measures the share of a box's columns that have a marked pixel.</summary>
    public static double MarkedColumns(BitMask mask, PixelBox box)
    {
        box = box.Intersect(new(0, 0, mask.Width, mask.Height));
        var marked = 0;
        for (var x = box.Left; x < box.Right; x++)
        {
            for (var y = box.Top; y < box.Bottom; y++)
            {
                if (mask[x, y])
                {
                    marked++;
                    break;
                }
            }
        }

        return box.IsEmpty ? 0 : (double)marked / box.Width;
    }

    /// <summary>Measures the share of a box's rows that have a marked pixel.</summary>
    public static double MarkedRows(BitMask mask, PixelBox box)
    {
        box = box.Intersect(new(0, 0, mask.Width, mask.Height));
        var marked = 0;
        for (var y = box.Top; y < box.Bottom; y++)
        {
            marked += mask.Count(y, box.Left, box.Right) > 0 ? 1 : 0;
        }

        return box.IsEmpty ? 0 : (double)marked / box.Height;
    }

    private static int Measure(Func<int, double> markedShare, int most)
    {
        var thickness = 0;
        while (thickness < most && markedShare(thickness) >= 0.5)
        {
            thickness++;
        }

        return thickness;
    }
}
