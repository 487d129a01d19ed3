using FsCheck.Xunit;

namespace Redaction.Sdk.Geometry.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 300)]
public sealed class PdfPageGeometryProperties
{
    [Property]
    public bool FromPage_OfToPage_IsTheSame(PdfPageGeometry page, PdfRectangle rectangle) =>
        page.FromPage(page.ToPage(rectangle)).ToBox().IsClose(rectangle.ToBox(), 1e-6);

    [Property]
    public bool ToPage_VisibleBox_FillsThePage(PdfPageGeometry page) =>
        page.ToPage(page.VisibleBox).IsClose(page.PageSize.Bounds, 1e-6);

    [Property]
    public bool ToPage_AnyRectangle_IsTheOneTurnedStepByStep(PdfPageGeometry page, PdfRectangle rectangle) =>
        page.ToPage(rectangle).IsClose(TurnStepByStep(page, rectangle), 1e-6);

    // The slow, obvious twin: flip y, enlarge, then one quarter turn after the other.
    private static Box<PagePoints> TurnStepByStep(PdfPageGeometry page, PdfRectangle rectangle)
    {
        var (visible, unit) = (page.VisibleBox, page.UserUnit);
        var height = visible.Height * unit;
        var (otherSide, box) = (visible.Width * unit, Box<PagePoints>.FromEdges(
            (rectangle.Left - visible.Left) * unit, (visible.Top - rectangle.Top) * unit,
            (rectangle.Right - visible.Left) * unit, (visible.Top - rectangle.Bottom) * unit));

        for (var turned = 0; turned < page.Rotation; turned += 90)
        {
            box = Box<PagePoints>.FromEdges(height - box.Bottom, box.Left, height - box.Top, box.Right);
            (height, otherSide) = (otherSide, height);
        }

        return box;
    }
}
