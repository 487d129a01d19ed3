using FsCheck;
using FsCheck.Xunit;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Datasets.Tests;

public sealed class DatasetFormatProperties
{
    // The last bits of a double where a width is written in place of an edge, or a percentage of the image.
    private const double Rounding = 1e-9;

    // Ten decimals of at most 320 pixels.
    private const double YoloRounding = 1e-7;

    [Property(MaxTest = 40)]
    public void Coco_AnyDataset_KeepsEverything(NonNegativeInt seed) => ComesBack(new CocoFormat(), seed.Get, Rounding);

    [Property(MaxTest = 40)]
    public void PascalVoc_AnyDataset_KeepsWhatItCarries(NonNegativeInt seed) => ComesBack(new PascalVocFormat(), seed.Get, 0);

    [Property(MaxTest = 40)]
    public void Yolo_AnyDataset_KeepsWhatItCarries(NonNegativeInt seed) =>
        ComesBack(YoloFormat.Detection, seed.Get, YoloRounding);

    [Property(MaxTest = 40)]
    public void YoloSegmentation_AnyDataset_KeepsWhatItCarries(NonNegativeInt seed) =>
        ComesBack(YoloFormat.Segmentation, seed.Get, YoloRounding);

    [Property(MaxTest = 40)]
    public void LabelStudio_AnyDataset_KeepsWhatItCarries(NonNegativeInt seed) =>
        ComesBack(new LabelStudioFormat(), seed.Get, Rounding);

    [Property(MaxTest = 40)]
    public void Cvat_AnyDataset_KeepsWhatItCarries(NonNegativeInt seed) => ComesBack(new CvatFormat(), seed.Get, 0);

    [Property(MaxTest = 40)]
    public void Prodigy_AnyDataset_KeepsWhatItCarries(NonNegativeInt seed) =>
        ComesBack(new ProdigyFormat(), seed.Get, Rounding);

    [Property(MaxTest = 40)]
    public void Via_AnyDataset_KeepsWhatItCarries(NonNegativeInt seed) => ComesBack(new ViaFormat(), seed.Get, Rounding);

    [Property(MaxTest = 40)]
    public void ViaCsv_AnyDataset_KeepsWhatItCarries(NonNegativeInt seed) =>
        ComesBack(new ViaCsvFormat(), seed.Get, Rounding);

    // From COCO to the format and back to COCO, each time through files.
    private static void ComesBack(IDatasetFormat format, int seed, double tolerance)
    {
        var dataset = SampleDatasets.Make(seed);
        var sizes = dataset.Images.ToDictionary(
            static image => image.FileName, static image => RasterSize.FromPixels(image.Width, image.Height));
        DatasetReadSettings settings = new() { FindImageSize = name => sizes[name] };

        var first = ThroughFiles(new CocoFormat(), dataset, settings);
        var second = ThroughFiles(format, first, settings);
        var last = ThroughFiles(new CocoFormat(), second, settings);

        var difference = DatasetComparison.Difference(Carried.By(format, first), last, format.Carries, tolerance);
        Assert.True(difference is null, $"{format.Name}, seed {seed}: {difference}");
    }

    private static AnnotatedDataset ThroughFiles(
        IDatasetFormat format, AnnotatedDataset dataset, DatasetReadSettings settings)
    {
        using TemporaryFolder folder = new();
        format.WriteAsync(dataset, folder.Path).GetAwaiter().GetResult();

        return format.ReadAsync(folder.Path, settings).GetAwaiter().GetResult();
    }
}
