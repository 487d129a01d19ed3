using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>How a page came to be an image: what was decided before anything is drawn.</summary>
internal sealed record PaperCondition(
    PaperSource Source, SKMatrix Tilt, int Oversampling, SKColor Bed, SKColor Paper, bool IsRedactedOnPaper)
{
    /// <summary>Whether every dot of the scan is black or white.</summary>
    public bool IsBilevel => Source is PaperSource.Bilevel or PaperSource.Fax || Oversampling > 1;

    public static PaperCondition Digital { get; } =
        new(PaperSource.Digital, SKMatrix.Identity, 1, Colors.White, Colors.White, IsRedactedOnPaper: true);

    private static readonly WeightedChoice<PaperSource> Scans = new(new Dictionary<PaperSource, double>
    {
        [PaperSource.GrayScan] = 3,
        [PaperSource.ColorScan] = 3,
        [PaperSource.Bilevel] = 4,
        [PaperSource.Photocopy] = 1,
        [PaperSource.Fax] = 0.4,
        [PaperSource.Camera] = 0.6,
    });

    public static PaperCondition Draw(SeededRandom random, double scannedShare, SKSize size)
    {
        if (!random.Chance(scannedShare))
        {
            return Digital;
        }

        var source = Scans.Draw(random);
        var tilt = source is PaperSource.Camera
            ? PageTilt.Perspective(random, size)
            : random.Chance(0.25) ? SKMatrix.Identity : PageTilt.Skew(random, size);
        var bed = random.Below(10) switch { < 7 => Colors.White, < 9 => Colors.Gray(random, 0, 50), _ => Colors.Gray(random, 60, 220) };
        var oversampling = source switch
        {
            PaperSource.Bilevel => 2,
            PaperSource.Photocopy or PaperSource.Fax => random.Chance(0.7) ? 2 : 1,
            _ => 1,
        };

        return new(
            source,
            tilt,
            oversampling,
            source is PaperSource.Camera ? Colors.Gray(random, 20, 120) : bed,
            source is PaperSource.ColorScan or PaperSource.Camera ? Stock(random) : Colors.Gray(random, 236, 255),
            random.Chance(0.5));
    }

    /// <summary>The colour of paper: white, yellowed, bluish, or a coloured sheet.</summary>
    private static SKColor Stock(SeededRandom random) => random.Below(10) switch
    {
        < 5 => Colors.Gray(random, 240, 255),
        < 8 => SKColor.FromHsv(random.Between(35f, 55f), random.Between(2f, 18f), random.Between(88f, 100f)),
        _ => SKColor.FromHsv(random.Between(0f, 360f), random.Between(3f, 14f), random.Between(90f, 100f)),
    };
}
