using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Covers;

/// <summary>Measures how much of a box areas cover together.</summary>
/// <remarks>
/// The box is cut into level strips, and of the middle line of each the covered length is exact. Areas whose sides
/// are upright or level are cut at their corners, which makes the result exact; the others also into
/// <see cref="Strips"/> strips of one height.
/// </remarks>
internal static class AreaSweep
{
    /// <summary>The density of something that lets nothing through.</summary>
    public const int Opaque = 1 << 20;

    /// <summary>The opacity from which layers on top of one another hide what is below them.</summary>
    /// <remarks>Of the contrast of black on white, 25 of 255 levels are left: grey on black, unreadable.</remarks>
    public const double HidingOpacity = 0.9;

    private const int Strips = 24;

    // A corner in every strip is enough: beyond that, strips of one height are as good.
    private const int MostBreaks = 512;

    // Densities are whole numbers, so that adding and taking away leaves no rounding behind.
    private static readonly int Hiding = Density(HidingOpacity);

    /// <summary>Turns an opacity into a number that adds up where layers lie on top of one another.</summary>
    /// <param name="opacity">From 0 to 1.</param>
    /// <returns>The negative logarithm of what passes through, in fixed point.</returns>
    public static int Density(double opacity) =>
        opacity >= 1 ? Opaque : (int)Math.Min(Opaque, Math.Round(-Math.Log(1 - opacity) * 0x10000));

    /// <summary>Measures the share of a box in which areas together hide what is below.</summary>
    /// <param name="areas">The areas, in any order, each with its density.</param>
    /// <param name="box">The box. One without an area has a share of 0.</param>
    /// <returns>From 0 to 1.</returns>
    public static double CoveredShare(IReadOnlyList<(CoverArea Area, int Density)> areas, Box<PagePoints> box)
    {
        var cuts = Cuts(areas, box);
        var covered = 0.0;
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var height = cuts[i + 1] - cuts[i];
            covered += height * HiddenLength(areas, cuts[i] + (height / 2), box);
        }

        return box.Area > 0 ? Math.Clamp(covered / box.Area, 0, 1) : 0;
    }

    private static List<double> Cuts(IReadOnlyList<(CoverArea Area, int Density)> areas, Box<PagePoints> box)
    {
        var cuts = new List<double>();
        foreach (var (area, _) in areas)
        {
            area.AppendBreaks(box.Top, box.Bottom, cuts);
        }

        var isExact = cuts.Count <= MostBreaks && areas.All(static item => item.Area.IsStraight);
        if (cuts.Count > MostBreaks)
        {
            cuts.Clear();
        }

        var strips = isExact ? 1 : Strips;
        for (var i = 0; i <= strips; i++)
        {
            cuts.Add(box.Top + (box.Height * i / strips));
        }

        cuts.Sort();

        return cuts;
    }

    private static double HiddenLength(
        IReadOnlyList<(CoverArea Area, int Density)> areas, double y, Box<PagePoints> box)
    {
        var ends = new List<(double X, int Density)>();
        foreach (var (area, density) in areas)
        {
            foreach (var span in area.SpansAt(y))
            {
                ends.Add((Math.Clamp(span.Left, box.Left, box.Right), density));
                ends.Add((Math.Clamp(span.Right, box.Left, box.Right), -density));
            }
        }

        ends.Sort();
        var (length, total) = (0.0, 0L);
        for (var i = 0; i + 1 < ends.Count; i++)
        {
            total += ends[i].Density;
            length += total >= Hiding ? ends[i + 1].X - ends[i].X : 0;
        }

        return length;
    }
}
