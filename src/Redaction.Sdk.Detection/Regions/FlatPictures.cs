using Redaction.Sdk.Detection.Covers;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Regions;

/// <summary>Finds the pictures of a page that show one colour: boxes drawn as images.</summary>
/// <remarks>What an image holds is not decoded: the pixels of the page say what it shows.</remarks>
internal static class FlatPictures
{
    // A picture of one pixel and a scan both are none; beyond some number, pictures are a texture or a font.
    private const double LeastSide = 4, MostOfPage = 0.85;
    private const int MostPictures = 64;

    private const int SamplesAcross = 32;

    // The share of the samples that has the usual colour; the rest may be a label.
    private const double Flat = 0.9;

    /// <summary>Finds the patches that are pictures.</summary>
    /// <param name="covers">The covers of the page.</param>
    /// <param name="image">The pixels of the page.</param>
    public static IEnumerable<Patch> Find(PageCovers covers, PageImage image) => covers.All
        .Where(cover => cover is { Kind: CoverKind.Image, Area.IsBox: true }
            && Math.Min(cover.Bounds.Width, cover.Bounds.Height) >= LeastSide
            && cover.Bounds.Area <= MostOfPage * image.Area.Area)
        .Take(MostPictures)
        .Select(cover => Usual(image, cover.Bounds) is { } color ? new Patch(cover.Bounds, color, [cover]) : null)
        .OfType<Patch>();

    private static PaintColor? Usual(PageImage image, Box<PagePoints> box)
    {
        var toPixels = image.ToPage.Inverse();
        var samples = new PaintColor[SamplesAcross * SamplesAcross];
        for (var i = 0; i < samples.Length; i++)
        {
            // Half a sample stays free at each edge, where the colours around are mixed in.
            var (x, y) = toPixels.Apply(
                box.Left + (box.Width * ((i % SamplesAcross) + 0.5) / SamplesAcross),
                box.Top + (box.Height * ((i / SamplesAcross) + 0.5) / SamplesAcross));
            samples[i] = At(image, (int)x, (int)y);
        }

        var usual = new PaintColor(
            Median(samples, static color => color.Red),
            Median(samples, static color => color.Green),
            Median(samples, static color => color.Blue),
            byte.MaxValue);

        return samples.Count(color => Shades.AreAlike(color, usual)) >= Flat * samples.Length ? usual : null;
    }

    private static byte Median(PaintColor[] samples, Func<PaintColor, byte> channel) =>
        samples.Select(channel).Order().ElementAt(samples.Length / 2);

    private static PaintColor At(PageImage image, int x, int y)
    {
        var layout = image.Layout;
        x = Math.Clamp(x, 0, layout.Width - 1);
        var row = image.Pixels.Span[(Math.Clamp(y, 0, layout.Height - 1) * layout.Stride)..];
        if (layout.Format is PixelFormat.Gray1)
        {
            var bit = (row[x >> 3] & (0x80 >> (x & 7))) == 0 ? byte.MinValue : byte.MaxValue;

            return new(bit, bit, bit, byte.MaxValue);
        }

        var pixel = row[(x * layout.Format.BytesPerPixel())..];

        return layout.Format switch
        {
            PixelFormat.Gray8 => new(pixel[0], pixel[0], pixel[0], byte.MaxValue),
            PixelFormat.Rgb24 or PixelFormat.Rgba32 => new(pixel[0], pixel[1], pixel[2], byte.MaxValue),
            _ => new(pixel[2], pixel[1], pixel[0], byte.MaxValue),
        };
    }
}
