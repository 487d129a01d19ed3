namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>The lines around a white area.</summary>
/// <param name="Outer">The box with its lines.</param>
/// <param name="Thickness">The thickness of the thickest of the four lines, in pixels.</param>
/// <param name="WeakestSide">The share of its length that the most broken line covers, from 0 to 1.</param>
internal readonly record struct Frame(PixelBox Outer, int Thickness, double WeakestSide)
{
    // In points.
    private const double WidestLine = 5;
    private const double Slant = 2;

    public static Frame Around(BitMask ink, PixelBox inside, WorkingScale scale)
    {
        var most = scale.Pixels(WidestLine);
        var (left, top, right, bottom) = inside;
        var above = Measure(i => Line.Across(ink, inside with { Top = top - 1 - i, Bottom = top - i }), most);
        var below = Measure(i => Line.Across(ink, inside with { Top = bottom + i, Bottom = bottom + i + 1 }), most);
        var before = Measure(i => Line.Down(ink, inside with { Left = left - 1 - i, Right = left - i }), most);
        var behind = Measure(i => Line.Down(ink, inside with { Left = right + i, Right = right + i + 1 }), most);

        return new(
            new(left - before, top - above, right + behind, bottom + below),
            Math.Max(Math.Max(above, below), Math.Max(before, behind)),
            WeakestSideOf(ink, inside, scale.Pixels(Slant)));
    }

    private static double WeakestSideOf(BitMask ink, PixelBox inside, int slant)
    {
        var (left, top, right, bottom) = inside;
        var above = Line.Across(ink, inside with { Top = top - slant, Bottom = top + slant });
        var below = Line.Across(ink, inside with { Top = bottom - slant, Bottom = bottom + slant });
        var before = Line.Down(ink, inside with { Left = left - slant, Right = left + slant });
        var behind = Line.Down(ink, inside with { Left = right - slant, Right = right + slant });

        return Math.Min(Math.Min(above, below), Math.Min(before, behind));
    }

    // Follows a line outwards for as long as it covers half of the side.
    private static int Measure(Func<int, double> coveredShare, int most)
    {
        var thickness = 0;
        while (thickness < most && coveredShare(thickness) >= 0.5)
        {
            thickness++;
        }

        return thickness;
    }
}
