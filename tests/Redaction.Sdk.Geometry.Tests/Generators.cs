using FsCheck;
using FsCheck.Fluent;

namespace Redaction.Sdk.Geometry.Tests;

/// <summary>Makes the awkward cases common: boxes that touch, nest, coincide or have no area; odd PDF pages.</summary>
internal static class Generators
{
    // Small whole numbers, so that boxes often touch, nest and coincide; fractions, so that they rarely do.
    private static readonly Gen<double> Coordinate = Gen.OneOf(
        Gen.Choose(-5, 5).Select(static i => (double)i),
        Gen.Choose(-1_000_000, 1_000_000).Select(static i => i / 1_000.0));

    // Powers of two scale without rounding; the others do not.
    private static readonly Gen<double> Factor = Gen.OneOf(
        Gen.Choose(-8, 8).Select(static i => Math.Pow(2, i)),
        Gen.Choose(1, 10_000).Select(static i => i / 1_000.0));

    public static Arbitrary<Box<TSpace>> Box<TSpace>()
        where TSpace : ICoordinateSpace =>
        Gen.ArrayOf(Coordinate, 4).Select(static c => Geometry.Box<TSpace>.FromEdges(
            Math.Min(c[0], c[2]), Math.Min(c[1], c[3]), Math.Max(c[0], c[2]), Math.Max(c[1], c[3]))).ToArbitrary();

    public static Arbitrary<Point<TSpace>> Point<TSpace>()
        where TSpace : ICoordinateSpace =>
        Gen.ArrayOf(Coordinate, 2).Select(static c => Geometry.Point<TSpace>.At(c[0], c[1])).ToArbitrary();

    public static Arbitrary<Polygon<TSpace>> Polygon<TSpace>()
        where TSpace : ICoordinateSpace =>
        Gen.Choose(3, 8)
            .SelectMany(static count => Gen.ArrayOf(Point<TSpace>().Generator, count))
            .Select(static points => Geometry.Polygon<TSpace>.FromPoints(points)).ToArbitrary();

    public static Arbitrary<Transform<TFrom, TTo>> Transform<TFrom, TTo>()
        where TFrom : ICoordinateSpace
        where TTo : ICoordinateSpace =>
        (from turned in Gen.Elements(true, false)
         from x in SignedFactor
         from y in SignedFactor
         from offset in Gen.ArrayOf(Coordinate, 2)
         select turned
            ? Geometry.Transform<TFrom, TTo>.FromMatrix(0, x, y, 0, offset[0], offset[1])
            : Geometry.Transform<TFrom, TTo>.FromScale(x, y, offset[0], offset[1])).ToArbitrary();

    public static Arbitrary<Shift> Shift() =>
        Gen.ArrayOf(Coordinate, 2).Select(static c => new Shift(c[0], c[1])).ToArbitrary();

    public static Arbitrary<Scale> Scale() => Factor.Select(static f => new Scale(f)).ToArbitrary();

    public static Arbitrary<GridBox> GridBox() =>
        (from corner in Gen.ArrayOf(Gen.Choose(0, 12), 2)
         from size in Gen.ArrayOf(Gen.Choose(0, 8), 2)
         select new GridBox(corner[0], corner[1], size[0], size[1])).ToArbitrary();

    public static Arbitrary<RasterSize> RasterSize() =>
        Gen.ArrayOf(Gen.OneOf(Gen.Choose(1, 5), Gen.Choose(1, 20_000)), 2)
            .Select(static s => Geometry.RasterSize.FromPixels(s[0], s[1])).ToArbitrary();

    public static Arbitrary<PdfRectangle> PdfRectangle() =>
        Gen.ArrayOf(Coordinate, 4)
            .Select(static c => Geometry.PdfRectangle.FromCorners(c[0], c[1], c[2], c[3])).ToArbitrary();

    public static Arbitrary<PdfPageGeometry> PdfPageGeometry() =>
        (from media in PdfRectangle().Generator
         from crop in Gen.OneOf(
             Gen.Constant<PdfRectangle?>(null), PdfRectangle().Generator.Select(static r => (PdfRectangle?)r))
         from turns in Gen.Choose(-9, 9)
         from unit in Gen.OneOf(Gen.Elements(0.75, 1, 1.5, 2), Factor)
         select Geometry.PdfPageGeometry.Create(media, crop, 90 * turns, unit)).ToArbitrary();

    public static Arbitrary<Contest> Contest() =>
        (from count in Gen.Choose(0, 40)
         from boxes in Gen.ArrayOf(Gen.OneOf(
             Box<PagePoints>().Generator, GridBox().Generator.Select(static b => b.ToBox<PagePoints>())), count)
         from scores in Gen.ArrayOf(Gen.Choose(0, 8).Select(static i => i / 8f), count)
         from classes in Gen.ArrayOf(Gen.Choose(0, 2), count)
         from classAware in Gen.Elements(true, false)
         from overlap in Gen.Elements(0, 0.25, 1 / 3.0, 0.5, 0.9, 1)
         select new Contest(boxes, scores, classAware ? classes : [], overlap)).ToArbitrary();

    private static Gen<double> SignedFactor =>
        from factor in Factor
        from sign in Gen.Elements(-1, 1)
        select sign * factor;
}
