using System.Text.Json;

namespace Redaction.Sdk.Geometry.Tests;

/// <summary>Compares with torchvision and MuPDF. <c>tests/oracles/geometry_golden.py</c> writes the files.</summary>
public sealed class GoldenTests
{
    // Both sides compute in double precision; only the order of operations may differ.
    private const double Tolerance = 1e-12;

    [Theory]
    [InlineData("box_convert.json")]
    [InlineData("box_iou.json")]
    [InlineData("nms.json")]
    [InlineData("pdf_pages.json")]
    public void File_Oracle_NamesItsVersions(string file)
    {
        var oracle = Read(file).GetProperty("oracle");

        Assert.NotEmpty(oracle.GetProperty("torch").GetString()!);
        Assert.NotEmpty(oracle.GetProperty("torchvision").GetString()!);
        Assert.NotEmpty(oracle.GetProperty("mupdf").GetString()!);
    }

    [Fact]
    public void Formats_EveryCase_AreWhatBoxConvertGives()
    {
        foreach (var golden in Cases("box_convert.json"))
        {
            var box = ToBox<ImagePixels>(Numbers(golden, "xyxy"));

            AssertClose(Numbers(golden, "xywh"), [box.Left, box.Top, box.Width, box.Height]);
            AssertClose(Numbers(golden, "cxcywh"), [box.CenterX, box.CenterY, box.Width, box.Height]);
            Assert.True(FromSize(Numbers(golden, "xywh")).IsClose(box, Tolerance * 1000));
            Assert.True(FromCenter(Numbers(golden, "cxcywh")).IsClose(box, Tolerance * 1000));
        }
    }

    [Fact]
    public void Ratios_EveryPair_AreWhatBoxIouAndGeneralizedBoxIouGive()
    {
        foreach (var golden in Cases("box_iou.json"))
        {
            var boxes = Boxes(golden);
            var iou = Rows(golden, "box_iou");
            var generalized = Rows(golden, "generalized_box_iou");
            for (var i = 0; i < boxes.Length; i++)
            {
                AssertClose(iou[i], [.. boxes.Select(b => boxes[i].IntersectionOverUnion(b))]);
                AssertClose(generalized[i], [.. boxes.Select(b => boxes[i].GeneralizedIntersectionOverUnion(b))]);
            }
        }
    }

    [Fact]
    public void Suppression_EveryCase_KeepsWhatNmsAndBatchedNmsKeep()
    {
        foreach (var golden in Cases("nms.json"))
        {
            var boxes = Boxes(golden);
            var classes = golden.GetProperty("classes").Deserialize<int[]>()!;
            float[] scores = [.. Numbers(golden, "scores").Select(static s => (float)s)];
            var threshold = golden.GetProperty("threshold").GetDouble();

            Assert.Equal(
                golden.GetProperty("nms").Deserialize<int[]>(),
                NonMaximumSuppression.Select<ImagePixels>(boxes, scores, [], threshold));
            Assert.Equal(
                golden.GetProperty("batched_nms").Deserialize<int[]>(),
                NonMaximumSuppression.Select<ImagePixels>(boxes, scores, classes, threshold));
        }
    }

    [Fact]
    public void PdfPages_EveryCase_PutTheBarWhereMuPdfRendersIt()
    {
        foreach (var golden in Cases("pdf_pages.json"))
        {
            var page = PdfPageGeometry.Create(
                ToRectangle(Numbers(golden, "mediaBox")),
                golden.GetProperty("cropBox").ValueKind == JsonValueKind.Null
                    ? null
                    : ToRectangle(Numbers(golden, "cropBox")),
                golden.GetProperty("rotate").GetInt32(),
                golden.GetProperty("userUnit").GetDouble());

            AssertClose(Numbers(golden, "pageSize"), [page.PageSize.Width, page.PageSize.Height]);

            // Measured on pixels of a quarter of a point.
            var box = page.ToPage(ToRectangle(Numbers(golden, "bar")));
            Assert.True(box.IsClose(ToBox<PagePoints>(Numbers(golden, "box")), 0.25), $"{golden}: {box}");
        }
    }

    private static PdfRectangle ToRectangle(double[] n) => PdfRectangle.FromCorners(n[0], n[1], n[2], n[3]);

    private static JsonElement Read(string file)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Golden", file));

        return JsonSerializer.Deserialize<JsonElement>(stream);
    }

    private static JsonElement[] Cases(string file)
    {
        JsonElement[] cases = [.. Read(file).GetProperty("cases").EnumerateArray()];
        Assert.NotEmpty(cases);

        return cases;
    }

    private static double[] Numbers(JsonElement golden, string name) =>
        golden.GetProperty(name).Deserialize<double[]>()!;

    private static double[][] Rows(JsonElement golden, string name) =>
        golden.GetProperty(name).Deserialize<double[][]>()!;

    private static Box<ImagePixels>[] Boxes(JsonElement golden) =>
        [.. Rows(golden, "boxes").Select(ToBox<ImagePixels>)];

    private static Box<TSpace> ToBox<TSpace>(double[] n)
        where TSpace : ICoordinateSpace => Box<TSpace>.FromEdges(n[0], n[1], n[2], n[3]);

    private static Box<ImagePixels> FromSize(double[] n) => Box<ImagePixels>.FromSize(n[0], n[1], n[2], n[3]);

    private static Box<ImagePixels> FromCenter(double[] n) => Box<ImagePixels>.FromCenter(n[0], n[1], n[2], n[3]);

    private static void AssertClose(double[] expected, double[] actual) => Assert.All(
        expected.Zip(actual),
        static pair => Assert.Equal(pair.First, pair.Second, Tolerance * Math.Max(1, pair.First)));
}
