using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>Where a rectangle of a known place in user space is found on the rendered page.</summary>
public sealed class PageGeometryProperties(SharedReader reader)
{
    private const double Tolerance = 1;

    [Property(MaxTest = 150, Arbitrary = [typeof(Pages)])]
    public void RenderPage_AnyGeometry_ShowsTheRectangleWhereItIs(Sheet sheet)
    {
        using var document = reader.Open(new TestPdf().Page(sheet.Content, sheet.Keys).ToBytes());
        using var image = document.RenderPage(1, new(), TestContext.Current.CancellationToken);
        var page = document.GetPage(1, TestContext.Current.CancellationToken);

        AssertNear(sheet.Expected, DarkBox.Find(image));
        Assert.Equal(sheet.ExpectedSize.Width, image.Size.Width, 1e-3);
        Assert.Equal(sheet.ExpectedSize.Height, image.Size.Height, 1e-3);
        Assert.Equal((int)Math.Round(image.Size.Width * 150 / 72), image.Layout.Width);
        Assert.Equal((int)Math.Round(image.Size.Height * 150 / 72), image.Layout.Height);
        Assert.Equal((sheet.Rotation, sheet.UserUnit), (page.Geometry.Rotation, page.Geometry.UserUnit));
        Assert.Equal(sheet.Crop.Left, page.Geometry.VisibleBox.Left, 1e-3);
        AssertNear(page.Geometry.ToPage(PdfRectangle.FromBox(sheet.Bar)), DarkBox.Find(image));
    }

    private static void AssertNear(Box<PagePoints> expected, Box<PagePoints>? found)
    {
        Assert.NotNull(found);
        Assert.Equal(expected.Left, found.Value.Left, Tolerance);
        Assert.Equal(expected.Top, found.Value.Top, Tolerance);
        Assert.Equal(expected.Right, found.Value.Right, Tolerance);
        Assert.Equal(expected.Bottom, found.Value.Bottom, Tolerance);
    }

    /// <summary>A page and the black rectangle on it, in user space with y upwards: Top is the smallest y.</summary>
    public sealed record Sheet(
        Box<PdfUserSpace> Media, Box<PdfUserSpace> Crop, Box<PdfUserSpace> Bar, int Rotation, double UserUnit)
    {
        public string Content => $"0 g {Bar.Left} {Bar.Top} {Bar.Width} {Bar.Height} re f";

        public string Keys => string.Create(
            CultureInfo.InvariantCulture,
            $"/MediaBox{Media}/CropBox{Crop}/Rotate {Rotation}/UserUnit {UserUnit}")
                .Replace(",", "", StringComparison.Ordinal);

        public (double Width, double Height) ExpectedSize => Rotation is 90 or 270
            ? (Crop.Height * UserUnit, Crop.Width * UserUnit)
            : (Crop.Width * UserUnit, Crop.Height * UserUnit);

        public Box<PagePoints> Expected
        {
            get
            {
                var (left, right) = (Bar.Left - Crop.Left, Bar.Right - Crop.Left);
                var (up, down) = (Crop.Bottom - Bar.Bottom, Crop.Bottom - Bar.Top);
                var (width, height) = (Crop.Width, Crop.Height);
                var (l, t, r, b) = Rotation switch
                {
                    90 => (height - down, left, height - up, right),
                    180 => (width - right, height - down, width - left, height - up),
                    270 => (up, width - right, down, width - left),
                    _ => (left, up, right, down),
                };

                return Box<PagePoints>.FromEdges(l * UserUnit, t * UserUnit, r * UserUnit, b * UserUnit);
            }
        }
    }

    private static class Pages
    {
        public static Arbitrary<Sheet> Sheet() => (
            from x in Gen.Choose(-500, 500)
            from y in Gen.Choose(-500, 500)
            from margins in Gen.ArrayOf(Gen.Choose(0, 60), 4)
            from width in Gen.Choose(80, 500)
            from height in Gen.Choose(80, 500)
            from bar in Gen.ArrayOf(Gen.Choose(10, 35), 4)
            from rotation in Gen.Elements(0, 90, 180, 270)
            from unit in Gen.Elements(0.75, 1, 1.5, 2)
            select Create(x, y, margins, width, height, bar, rotation, unit)).ToArbitrary();

        private static Sheet Create(
            int x, int y, int[] margins, int width, int height, int[] bar, int rotation, double unit)
        {
            var crop = Box<PdfUserSpace>.FromSize(x, y, width, height);

            return new(
                Grow(crop, margins, 1), crop, Grow(crop, bar, -1), rotation, unit);
        }

        private static Box<PdfUserSpace> Grow(Box<PdfUserSpace> box, int[] by, int sign) =>
            Box<PdfUserSpace>.FromEdges(
                box.Left - (sign * by[0]),
                box.Top - (sign * by[1]),
                box.Right + (sign * by[2]),
                box.Bottom + (sign * by[3]));
    }
}
