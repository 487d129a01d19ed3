using SkiaSharp;

namespace SampleDocuments.Drawing;

/// <summary>The pinned typeface, so that no sample depends on the fonts of the machine that made it.</summary>
internal static class Fonts
{
    private const string Folder = "samples/SampleDocuments/node_modules/dejavu-fonts-ttf/ttf";

    private static readonly Dictionary<string, SKTypeface> Loaded = [];

    public static SKFont Serif(double size) => Create("DejaVuSerifCondensed", size);

    public static SKFont SerifBold(double size) => Create("DejaVuSerifCondensed-Bold", size);

    public static SKFont Sans(double size) => Create("DejaVuSansCondensed", size);

    public static SKFont SansBold(double size) => Create("DejaVuSansCondensed-Bold", size);

    public static SKFont Mono(double size) => Create("DejaVuSansMono", size);

    public static SKFont MonoBold(double size) => Create("DejaVuSansMono-Bold", size);

    private static SKFont Create(string face, double size) => new(Load(face), (float)size)
    {
        Edging = SKFontEdging.Antialias,
        Hinting = SKFontHinting.None,
        LinearMetrics = true,
        Subpixel = true,
    };

    private static SKTypeface Load(string face)
    {
        if (!Loaded.TryGetValue(face, out var typeface))
        {
            var path = Path.Combine(Repository.Root, Folder, face + ".ttf");
            typeface = File.Exists(path) ? FontSubset.Load(path) : throw new FileNotFoundException(
                "The typeface is missing. Run 'npm ci' in samples/SampleDocuments first.");
            Loaded.Add(face, typeface);
        }

        return typeface;
    }
}
