using Redaction.Sdk.Geometry;
using UglyToad.PdfPig;

namespace Redaction.Sdk.PdfPig.Tests;

public sealed class PdfPigGeometryTests
{
    public static TheoryData<string> Shapes { get; } =
    [
        "/MediaBox[0 0 612 792]",
        "/MediaBox[0 0 612 792]/Rotate 90",
        "/MediaBox[0 0 612 792]/Rotate 180",
        "/MediaBox[0 0 612 792]/Rotate 270",
        "/MediaBox[-100 -50 512 742]",
        "/MediaBox[0 0 612 792]/CropBox[36 50 576 756]",
        "/MediaBox[-100 -50 512 742]/CropBox[0 10 500 700]/Rotate 90",
        "/MediaBox[0 0 612 792]/CropBox[36 50 576 756]/Rotate 270",
        "/MediaBox[0 0 612 792]/UserUnit 2",
        "/MediaBox[0 0 612 792]/UserUnit 1.5",
        "/MediaBox[0 0 612 792]/CropBox[36 50 576 756]/Rotate 180/UserUnit 2.5",
    ];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ToPagePoints_WordOnAnyPage_IsWhereTheUserSpaceSays(string shape)
    {
        using var document = PdfDocument.Open(new TestPdf().Page("BT /F 100 Tf 120 300 Td (HHH) Tj ET", shape).ToBytes());
        var page = document.GetPage(1);

        var boxes = page.Letters.Select(letter => letter.BoundingBox.ToPagePoints(page));

        // The letter H of Helvetica stands on the base line, is 72 units high and 722/1000 wide.
        var expected = page.PageGeometry().ToPage(PdfRectangle.FromCorners(120, 300, 120 + (3 * 72.2), 372));
        var word = boxes.Aggregate((a, b) => a.Enclose(b));
        Assert.True(word.IntersectionOverUnion(expected) > 0.9, $"{word} is not {expected}");
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void ToPdfPig_AnyBox_LeadsBack(string shape)
    {
        using var document = PdfDocument.Open(new TestPdf().Page("", shape).ToBytes());
        var page = document.GetPage(1);
        var box = Box<PagePoints>.FromEdges(10.5, 20.25, 200, 300);

        var back = box.ToPdfPig(page).ToPagePoints(page);

        Assert.Equal(box.Left, back.Left, 1e-9);
        Assert.Equal(box.Top, back.Top, 1e-9);
        Assert.Equal(box.Right, back.Right, 1e-9);
        Assert.Equal(box.Bottom, back.Bottom, 1e-9);
    }

    [Fact]
    public void PageGeometry_FractionOfUserUnit_IsKept()
    {
        using var document = PdfDocument.Open(new TestPdf().Page("", "/MediaBox[0 0 100 200]/UserUnit 1.5").ToBytes());

        Assert.Equal(PageSize.FromPoints(150, 300), document.GetPage(1).PageGeometry().PageSize);
    }
}
