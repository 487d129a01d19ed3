namespace Redaction.Sdk.Detection.Regions;

/// <summary>Compares colours and names how they look.</summary>
internal static class Shades
{
    public static readonly PaintColor Paper = new(255, 255, 255, 255);

    // The difference of the channel that differs most: below the first, two colours pass for one; from the second
    // on, writing in one stands out on the other.
    private const int Alike = 24;
    private const int Readable = 48;

    // From black up to a dark grey, as bars come out of scanners and word processors.
    private const int Darkest = 96;
    private const int Lightest = 245;
    private const int Colored = 40;

    public static bool AreAlike(PaintColor a, PaintColor b) => Difference(a, b) < Alike;

    public static bool StandsOut(PaintColor a, PaintColor b) => Difference(a, b) >= Readable;

    /// <summary>Names the look of a fill.</summary>
    public static RedactionStyle StyleOf(PaintColor color)
    {
        var most = Math.Max(color.Red, Math.Max(color.Green, color.Blue));
        var least = Math.Min(color.Red, Math.Min(color.Green, color.Blue));

        return most <= Darkest ? RedactionStyle.Black
            : least >= Lightest ? RedactionStyle.White
            : most - least >= Colored ? RedactionStyle.Color
            : RedactionStyle.Gray;
    }

    private static int Difference(PaintColor a, PaintColor b) =>
        Math.Max(Math.Abs(a.Red - b.Red), Math.Max(Math.Abs(a.Green - b.Green), Math.Abs(a.Blue - b.Blue)));
}
