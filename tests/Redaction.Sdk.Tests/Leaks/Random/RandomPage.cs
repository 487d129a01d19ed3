using System.Globalization;
using System.Text;

namespace Redaction.Sdk.Tests.Leaks;

/// <summary>A document of one page, drawn at random, that knows what it hides.</summary>
/// <param name="Pdf">The document.</param>
/// <param name="Secrets">The texts that are hidden and can be recovered.</param>
/// <param name="Story">What was done to each line, for the message of a failure.</param>
internal sealed record RandomPage(byte[] Pdf, IReadOnlyList<string> Secrets, string Story)
{
    private const int HighestLine = 700, LowestLine = 130, LineDistance = 48;

    private static readonly string[] Fonts = ["Helvetica", "Times-Roman", "Courier", "Helvetica-Bold", "Times-Italic"];

    /// <summary>Draws the page of a seed; the same seed gives the same page.</summary>
    public static RandomPage Create(int seed)
    {
        var random = new Random(seed);
        var canvas = new RandomCanvas(random);
        for (var y = HighestLine - random.Next(20); y >= LowestLine; y -= LineDistance)
        {
            if (random.Next(3) > 0)
            {
                RandomLine.Draw(canvas, y);
            }
        }

        return new(canvas.ToPdf(Boxes(random), Fonts), canvas.Secrets, string.Join("; ", canvas.Story));
    }

    // All that is drawn lies from 40 to 572 and from 100 to 760.
    private static string Boxes(Random random)
    {
        var keys = new StringBuilder();
        keys.Append(random.Next(3) switch
        {
            0 => "/MediaBox[0 0 612 792]",
            1 => "/MediaBox[-80 -120 612 800]",
            _ => "/MediaBox[0 0 595.28 841.89]",
        });
        if (random.Next(3) == 0)
        {
            keys.Append(CultureInfo.InvariantCulture, $"/CropBox[{random.Next(35)} {random.Next(90)} 580 {765 + random.Next(20)}]");
        }

        return keys.Append(CultureInfo.InvariantCulture, $"/Rotate {90 * random.Next(4)}").ToString();
    }
}
