using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Registry.Tests;

internal static class TestManifests
{
    public static ModelManifest Plain { get; } = new()
    {
        Name = "bars",
        Version = "1.2.0",
        MinimumSdk = "0.1.0",
        Input = new() { Size = RasterSize.FromPixels(64, 64) },
        Decoder = new() { Name = "yolov8" },
        Classes = [new("black bar", RedactionStyle.Black), new("signature", null)],
    };

    /// <summary>Gets a manifest in which everything is said, some of it in awkward words.</summary>
    public static ModelManifest Full { get; } = Plain with
    {
        Name = "bars-2",
        Version = "2.0.0-rc.1",
        Input = new()
        {
            Name = "images",
            Size = RasterSize.FromPixels(640, 480),
            Channels = ModelChannels.Bgr,
            Layout = TensorLayout.Nhwc,
            Element = TensorElement.Float16,
            Resize = ResizeMode.Stretch,
            Resampling = Resampling.Area,
            Padding = 0,
            Mean = [103.53f, 116.28f, 123.675f],
            Deviation = [57.375f, -57.12f, 1e-3f],
        },
        Decoder = new()
        {
            Name = "boxes-scores-labels",
            Outputs = ["dets", "labels"],
            MinimumConfidence = 0.05f,
            MaximumOverlap = 1,
            IsClassAgnostic = true,
            MaximumDetections = 100,
            Parameters = Plain.Decoder.Parameters.Add("coordinates", "pixels").Add("a|b", "<b>c</b>"),
        },
        Classes = [new("it's, a | \"bar\" <script>", RedactionStyle.Pixelated, 0.3f), new("中文 😀", null)],
        License = "Apache-2.0",
        TrainingData = "pages 3.1",
        ThresholdsChosenOn = "pages 3.1 / validation",
        Metrics = Plain.Metrics.Add("pages/f1", 0.91).Add("pages/recall", 1).Add("speed", 1e-7),
        CreatedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2)),
        SourceCommit = "0123abc",
    };
}
