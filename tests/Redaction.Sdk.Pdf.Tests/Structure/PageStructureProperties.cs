using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>Where a rectangle of a known place in user space is found, on pages of any geometry.</summary>
public sealed class PageStructureProperties(SharedReader reader)
{
    [Property(MaxTest = 200, Arbitrary = [typeof(Sheets)])]
    public void ReadStructure_AnyGeometry_FindsTheRectangleWhereItIs(Sheet sheet)
    {
        var page = reader.ReadStructure(new TestPdf().Page(sheet.Content, sheet.Keys));

        BoxAssert.Near(sheet.Expected, page.Elements[0].UnclippedBounds);
        BoxAssert.Near(sheet.Expected, page.Elements[1].UnclippedBounds);
    }

    /// <summary>A page whose crop box is (0,0) to a size, moved, and a bar as a filled and as a stroked path.</summary>
    public sealed record Sheet(
        int X, int Y, int Width, int Height, Box<PdfUserSpace> Bar, int Rotation, double UserUnit)
    {
        // The second is a level line through the middle, as thick as the bar is high, under a matrix that moves it.
        public string Content => string.Create(CultureInfo.InvariantCulture, $"""
            {Bar.Left + X} {Bar.Top + Y} {Bar.Width} {Bar.Height} re f
            q 1 0 0 1 {X} {Y} cm {Bar.Height} w {Bar.Left} {Bar.CenterY} m {Bar.Right} {Bar.CenterY} l S Q
            """);

        public string Keys => string.Create(CultureInfo.InvariantCulture, $"""
            /MediaBox[{X - 50} {Y - 50} {X + Width + 50} {Y + Height + 50}]
            /CropBox[{X} {Y} {X + Width} {Y + Height}]/Rotate {Rotation}/UserUnit {UserUnit}
            """);

        public Box<PagePoints> Expected
        {
            get
            {
                var (up, down) = (Height - Bar.Bottom, Height - Bar.Top);
                var (left, top, right, bottom) = Rotation switch
                {
                    90 => (Height - down, Bar.Left, Height - up, Bar.Right),
                    180 => (Width - Bar.Right, Height - down, Width - Bar.Left, Height - up),
                    270 => (up, Width - Bar.Right, down, Width - Bar.Left),
                    _ => (Bar.Left, up, Bar.Right, down),
                };

                return Box<PagePoints>.FromEdges(left * UserUnit, top * UserUnit, right * UserUnit, bottom * UserUnit);
            }
        }
    }

    private static class Sheets
    {
        public static Arbitrary<Sheet> Sheet() => (
            from x in Gen.Choose(-500, 500)
            from y in Gen.Choose(-500, 500)
            from size in Gen.ArrayOf(Gen.Choose(80, 900), 2)
            from place in Gen.ArrayOf(Gen.Choose(1, 399).Select(static i => i / 8.0), 2)
            from extent in Gen.ArrayOf(Gen.Choose(8, 160).Select(static i => i / 8.0), 2)
            from rotation in Gen.Elements(0, 90, 180, 270)
            from unit in Gen.Elements(0.75, 1, 1.5, 2)
            select new Sheet(
                x, y, size[0], size[1],
                Box<PdfUserSpace>.FromSize(place[0], place[1], extent[0], extent[1]), rotation, unit)).ToArbitrary();
    }
}
