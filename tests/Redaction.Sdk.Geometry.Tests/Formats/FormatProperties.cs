using FsCheck.Xunit;

namespace Redaction.Sdk.Geometry.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 300)]
public sealed class FormatProperties
{
    /// <summary>Each format as a way to write a box and read it again; only the last has whole pixels.</summary>
    private static readonly Func<Box<ImagePixels>, RasterSize, Box<ImagePixels>>[] Formats =
    [
        static (box, _) => Box<ImagePixels>.FromEdges(box.Left, box.Top, box.Right, box.Bottom),
        static (box, _) => Box<ImagePixels>.FromSize(box.Left, box.Top, box.Width, box.Height),
        static (box, _) => Box<ImagePixels>.FromCenter(box.CenterX, box.CenterY, box.Width, box.Height),
        static (box, raster) => raster.FromNormalized.Apply(raster.ToNormalized.Apply(box)),
        static (box, _) => Coco(CocoBox.FromBox(box)).ToBox(),
        static (box, raster) => Yolo(YoloBox.FromBox(box, raster)).ToBox(raster),
        static (box, raster) => Albumentations(AlbumentationsBox.FromBox(box, raster)).ToBox(raster),
        static (box, _) => PascalVoc(PascalVocBox.FromBox(box)).ToBox(),
    ];

    [Property]
    public bool RoundTrip_AnyBoxThroughEveryPairOfContinuousFormats_IsTheSame(
        Box<ImagePixels> box, RasterSize raster) =>
        SurvivesEveryPair(box, raster, Formats[..^1]);

    [Property]
    public bool RoundTrip_WholePixelBoxThroughEveryPairOfFormats_IsTheSame(GridBox pixels, RasterSize raster) =>
        SurvivesEveryPair(
            Box<ImagePixels>.FromSize(pixels.Left, pixels.Top, pixels.Width + 1, pixels.Height + 1), raster, Formats);

    [Property]
    public bool PascalVoc_AnyBox_ContainsItButForATouch(Box<ImagePixels> box)
    {
        var pixels = PascalVocBox.FromBox(box).ToBox();

        return pixels.Enclose(box).IsClose(pixels, 0.01 + 1e-9) && pixels.Width < box.Width + 2;
    }

    [Property]
    public bool PascalVoc_ToBoxAndBack_IsTheSame(GridBox pixels)
    {
        var box = PascalVocBox.FromValues(
            pixels.Left, pixels.Top, pixels.Left + pixels.Width, pixels.Top + pixels.Height);

        return PascalVocBox.FromBox(box.ToBox()) == box;
    }

    private static bool SurvivesEveryPair(
        Box<ImagePixels> box, RasterSize raster, Func<Box<ImagePixels>, RasterSize, Box<ImagePixels>>[] formats) =>
        formats.All(first => formats.All(second => second(first(box, raster), raster).IsClose(box, 1e-9)));

    // What a reader of a file does: the numbers as written, and nothing else.
    private static CocoBox Coco(CocoBox b) => CocoBox.FromValues(b.X, b.Y, b.Width, b.Height);

    private static YoloBox Yolo(YoloBox b) => YoloBox.FromValues(b.CenterX, b.CenterY, b.Width, b.Height);

    private static AlbumentationsBox Albumentations(AlbumentationsBox b) =>
        AlbumentationsBox.FromValues(b.XMin, b.YMin, b.XMax, b.YMax);

    private static PascalVocBox PascalVoc(PascalVocBox b) => PascalVocBox.FromValues(b.XMin, b.YMin, b.XMax, b.YMax);
}
