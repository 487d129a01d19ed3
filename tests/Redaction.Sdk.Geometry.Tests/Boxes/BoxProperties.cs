using FsCheck.Xunit;

namespace Redaction.Sdk.Geometry.Tests;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 300)]
public sealed class BoxProperties
{
    // Edges are at least 0.001 apart and at most 2,000 from the origin, so rounding shifts a ratio by less than this.
    private const double Tolerance = 1e-6;

    [Property]
    public bool Intersect_AnyTwoBoxes_LiesWithinBoth(Box<PagePoints> a, Box<PagePoints> b) =>
        a.Intersect(b) is not { } shared || (a.Contains(shared) && b.Contains(shared));

    [Property]
    public bool Intersect_Again_ChangesNothing(Box<PagePoints> a, Box<PagePoints> bounds) =>
        a.Intersect(bounds) is not { } clipped || clipped.Intersect(bounds) == clipped;

    [Property]
    public bool IntersectionArea_AnyTwoBoxes_IsAreaOfIntersection(Box<PagePoints> a, Box<PagePoints> b) =>
        a.IntersectionArea(b) == (a.Intersect(b)?.Area ?? 0);

    [Property]
    public bool Enclose_AnyTwoBoxes_ContainsBothAndIsSymmetric(Box<PagePoints> a, Box<PagePoints> b) =>
        a.Enclose(b) == b.Enclose(a) && a.Enclose(b).Contains(a) && a.Enclose(b).Contains(b);

    [Property]
    public bool Center_AnyBox_LiesWithin(Box<PagePoints> box) =>
        box.Left <= box.CenterX && box.CenterX <= box.Right && box.Top <= box.CenterY && box.CenterY <= box.Bottom;

    [Property]
    public bool IntersectionOverUnion_AnyTwoBoxes_IsSymmetricAndFromZeroToOne(Box<PagePoints> a, Box<PagePoints> b) =>
        a.IntersectionOverUnion(b) is >= 0 and <= 1 && a.IntersectionOverUnion(b) == b.IntersectionOverUnion(a);

    [Property]
    public bool IntersectionOverUnion_SameBox_IsOneUnlessWithoutArea(Box<PagePoints> box) =>
        box.IntersectionOverUnion(box) == (box.Area > 0 ? 1 : 0);

    [Property]
    public bool IntersectionOverSmaller_AnyTwoBoxes_IsFromIntersectionOverUnionToOne(
        Box<PagePoints> a, Box<PagePoints> b) =>
        a.IntersectionOverSmaller(b) <= 1
        && a.IntersectionOverSmaller(b) >= a.IntersectionOverUnion(b)
        && a.IntersectionOverSmaller(b) == b.IntersectionOverSmaller(a);

    [Property]
    public bool IntersectionOverSmaller_NestedBoxes_IsOne(Box<PagePoints> a, Box<PagePoints> b) =>
        a.Intersect(b) is not { Area: > 0 } inner || inner.IntersectionOverSmaller(a) == 1;

    [Property]
    public bool GeneralizedIntersectionOverUnion_AnyTwoBoxes_IsFromMinusOneToIntersectionOverUnion(
        Box<PagePoints> a, Box<PagePoints> b) =>
        a.GeneralizedIntersectionOverUnion(b) >= -1
        && a.GeneralizedIntersectionOverUnion(b) <= a.IntersectionOverUnion(b)
        && a.GeneralizedIntersectionOverUnion(b) == b.GeneralizedIntersectionOverUnion(a);

    [Property]
    public bool Ratios_BothBoxesMoved_StayTheSame(Box<PagePoints> a, Box<PagePoints> b, Shift shift) =>
        HaveSameRatios(a, b, a.Translate(shift.X, shift.Y), b.Translate(shift.X, shift.Y));

    [Property]
    public bool Ratios_BothBoxesScaled_StayTheSame(Box<PagePoints> a, Box<PagePoints> b, Scale scale)
    {
        var enlarge = Transform<PagePoints, PagePoints>.FromScale(scale.Factor, scale.Factor);

        return HaveSameRatios(a, b, enlarge.Apply(a), enlarge.Apply(b));
    }

    [Property]
    public bool FromSize_SizeOfAnyBox_GivesItBack(Box<PagePoints> box) =>
        Box<PagePoints>.FromSize(box.Left, box.Top, box.Width, box.Height).IsClose(box, 1e-9);

    [Property]
    public bool FromCenter_CenterOfAnyBox_GivesItBack(Box<PagePoints> box) =>
        Box<PagePoints>.FromCenter(box.CenterX, box.CenterY, box.Width, box.Height).IsClose(box, 1e-9);

    private static bool HaveSameRatios(
        Box<PagePoints> a, Box<PagePoints> b, Box<PagePoints> movedA, Box<PagePoints> movedB) =>
        a.IntersectionOverUnion(b).IsClose(movedA.IntersectionOverUnion(movedB), Tolerance)
        && a.IntersectionOverSmaller(b).IsClose(movedA.IntersectionOverSmaller(movedB), Tolerance)
        && a.GeneralizedIntersectionOverUnion(b).IsClose(
            movedA.GeneralizedIntersectionOverUnion(movedB), Tolerance);
}
