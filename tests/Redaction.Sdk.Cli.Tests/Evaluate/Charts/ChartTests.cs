using FsCheck.Xunit;
using Redaction.Sdk.Cli.Evaluate.Charts;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Imaging.Tests.Support;

namespace Redaction.Sdk.Cli.Tests.Evaluate.Charts;

public sealed class ChartTests
{
    private const int LegendLeft = 640;

    private static readonly (byte, byte, byte) Green = (0x1B, 0x78, 0x37), Orange = (0xD5, 0x5E, 0x00);
    private static readonly (byte, byte, byte) Blue = (0x5B, 0x8D, 0xB8);

    [Fact]
    public void Confusion_EveryBoxOfTheRightStyle_IsGreenOnTheDiagonal()
    {
        var picture = Confusion(
            new(RedactionStyle.Black, RedactionStyle.Black, 7), new(RedactionStyle.Gray, RedactionStyle.Gray, 1));

        var green = Places(picture, Green);
        Assert.Equal((170 + (3 * 84), 170 + (3 * 84)), (picture.Width, picture.Height));
        Assert.Empty(Places(picture, Orange));

        // Two of the three cells of the diagonal; the third stands for what is not there and was not found.
        Assert.InRange(green.Length, 2 * 84 * 84 * 8 / 10, 2 * 110 * 110);
        Assert.True(green.Max(static p => p.X) < picture.Width * 0.75);
    }

    [Fact]
    public void Confusion_MissedAndFalse_AreOrangeInTheLastColumnAndTheLastRow()
    {
        var picture = Confusion(new(RedactionStyle.Black, null, 3), new(null, RedactionStyle.Black, 2));

        var orange = Places(picture, Orange);
        var middle = picture.Width / 2;
        Assert.Empty(Places(picture, Green));
        Assert.Contains(orange, place => place.X > middle + 40 && place.Y < middle - 40);
        Assert.Contains(orange, place => place.X < middle - 20 && place.Y > middle + 20);
        Assert.DoesNotContain(orange, place => place.X > middle + 60 && place.Y > middle + 60);
    }

    [Fact]
    public void Calibration_Bars_AreAsHighAsTheShareOfRightDetections()
    {
        var low = Places(Calibration(0.2), Blue);
        var high = Places(Calibration(0.8), Blue);

        Assert.Equal(low.Max(static p => p.Y), high.Max(static p => p.Y));
        Assert.InRange(Height(high) / (double)Height(low), 3.9, 4.1);
    }

    [Property]
    public bool Calibration_AnyBin_IsABarWithinItsEdgesWithItsCount(int lower, ushort detections, byte right)
    {
        var from = Math.Abs(lower % 10) / 10.0;
        double? precision = detections == 0 ? null : right / 255.0;
        double? confidence = detections == 0 ? null : from + 0.05;
        var bar = CalibrationChart.BarOf(new(from, from + 0.1, detections, confidence, precision));

        return bar.Position - (bar.Size / 2) > from && bar.Position + (bar.Size / 2) < from + 0.1
            && bar.Value == (precision ?? 0)
            && bar.Label == detections.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData(0.25, 0.75)]
    [InlineData(0.75, 0.1)]
    public void PrecisionRecall_WorkingPoint_IsADotWhereTheFiguresAre(double recall, double precision)
    {
        var (near, far, dot) = (Dot(0.2, 0.2), Dot(0.8, 0.8), Dot(recall, precision));

        Assert.Equal(recall, 0.2 + (0.6 * (dot.X - near.X) / (far.X - near.X)), 0.01);
        Assert.Equal(precision, 0.2 + (0.6 * (dot.Y - near.Y) / (far.Y - near.Y)), 0.01);
    }

    [Fact]
    public void PrecisionRecall_NothingDetected_HasNoDot()
    {
        var picture = PrecisionRecall(Figures(0, 0, 10));

        Assert.DoesNotContain(Places(picture, Orange), static place => place.X < LegendLeft);
    }

    [Fact]
    public void PrecisionRecall_Legend_IsWideEnoughForTheDashesOfEveryCurve()
    {
        var curves = Enumerable.Range(0, 4).Select(static i => new PrecisionRecallCurve($"{i}", [], Figures(0, 0, 1)));
        var picture = Decode(PrecisionRecallChart.Draw("title", 0.5, [.. curves]));

        // The second, third and fourth; the first has no gaps.
        foreach (var color in ((byte, byte, byte)[])[Orange, (0x00, 0x72, 0xB2), (0xCC, 0x79, 0xA7)])
        {
            var across = Places(picture, color).Where(static place => place.X > LegendLeft)
                .Select(static place => place.X).Distinct().Order().ToArray();
            Assert.True(across.Zip(across.Skip(1)).Count(static pair => pair.Second - pair.First > 2) >= 2, $"{color}");
        }
    }

    private static (double X, double Y) Dot(double recall, double precision)
    {
        const int Boxes = 10_000;
        var matches = (int)(recall * Boxes);
        var picture = PrecisionRecall(Figures(matches, (int)(matches / precision), Boxes));
        var places = Places(picture, Orange).Where(static place => place.X < LegendLeft).ToArray();

        // A disc 12 pixels across.
        Assert.InRange(places.Length, 60, 144);

        return (places.Average(static p => p.X), places.Average(static p => p.Y));
    }

    private static Decoded PrecisionRecall(EvaluationFigures second) => Decode(PrecisionRecallChart.Draw(
        "title",
        0.5,
        [new("all", [new(0.9f, 1, 0.5), new(0.1f, 0.5, 1)], Figures(1, 1, 2)), new("black", [], second)]));

    private static Decoded Confusion(params StyleConfusion[] cells) => Decode(ConfusionChart.Draw("title", cells));

    private static Decoded Calibration(double precision) => Decode(CalibrationChart.Draw("title", new()
    {
        Bins = [new(0.7, 0.8, 5, 0.75, precision)],
        ExpectedError = null,
        ExpectedErrorOfCounted = null,
    }));

    private static EvaluationFigures Figures(int matches, int detections, int boxes) => new()
    {
        Documents = 1,
        Pages = 1,
        Boxes = boxes,
        Detections = detections,
        Matches = matches,
        MeanIntersectionOverUnion = null,
        StyleAccuracy = null,
        AveragePrecision50 = null,
        AveragePrecision = null,
    };

    private static int Height((int X, int Y)[] places) => places.Max(static p => p.Y) - places.Min(static p => p.Y) + 1;

    private static (int X, int Y)[] Places(Decoded picture, (byte, byte, byte) color) =>
    [
        .. Enumerable.Range(0, picture.Height)
            .SelectMany(y => Enumerable.Range(0, picture.Width), static (y, x) => (X: x, Y: y))
            .Where(place => picture.Color(place.X, place.Y) == color),
    ];

    private static Decoded Decode(byte[] png) => Decoded.Page(png, PixelFormat.Bgra32);
}
