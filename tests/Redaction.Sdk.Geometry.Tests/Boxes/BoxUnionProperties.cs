using FsCheck.Xunit;

namespace Redaction.Sdk.Geometry.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 300)]
public sealed class BoxUnionProperties
{
    [Property]
    public bool Area_OneBox_IsItsArea(Box<PagePoints> box) => BoxUnion.Area([box]) == box.Area;

    [Property]
    public bool Area_TwoBoxes_IsSumLessIntersection(Box<PagePoints> a, Box<PagePoints> b) =>
        BoxUnion.Area([a, b]).IsClose(a.Area + b.Area - a.IntersectionArea(b), 1e-9 * (1 + a.Area + b.Area));

    [Property]
    public bool Area_BoxesOnAGrid_IsTheCellsTheyCover(GridBox[] boxes) =>
        BoxUnion.Area<PagePoints>([.. boxes.Select(static b => b.ToBox<PagePoints>())]) == CountCells(boxes);

    [Property]
    public bool Area_AnyOrder_IsTheSameToTheLastBit(Box<PagePoints>[] boxes, int seed)
    {
        var shuffled = boxes.ToArray();
        new Random(seed).Shuffle(shuffled);

        return BoxUnion.Area<PagePoints>(boxes) == BoxUnion.Area<PagePoints>(shuffled);
    }

    [Property]
    public bool Area_AnyBoxesTwice_IsTheSame(Box<PagePoints>[] boxes) =>
        BoxUnion.Area<PagePoints>([.. boxes, .. boxes]) == BoxUnion.Area<PagePoints>(boxes);

    // The slow, obvious twin.
    private static int CountCells(GridBox[] boxes) =>
        (from b in boxes
         from x in Enumerable.Range(b.Left, b.Width)
         from y in Enumerable.Range(b.Top, b.Height)
         select (x, y)).Distinct().Count();
}
