using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Detection.Coverage;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection.Tests.Coverage;

public sealed class RedactedLinesProperties
{
    private const int Pitch = 10;

    // On a grid of lines and whole points, so that redactions often touch, nest and coincide.
    private static readonly Gen<Box<PagePoints>[]> Boxes =
        (from line in Gen.Choose(0, 8)
         from lines in Gen.Choose(1, 3)
         from left in Gen.Choose(0, 20)
         from width in Gen.Choose(1, 20)
         select Box<PagePoints>.FromSize(left, line * Pitch, width, lines * Pitch)).ArrayOf();

    [Property]
    public Property Length_AnyRedactions_IsThatOfTheSpotsThatTheyTouch() =>
        Prop.ForAll(Boxes.ToArbitrary(), static boxes =>
    {
        var spots = boxes
            .SelectMany(static box =>
                from line in Enumerable.Range((int)box.Top / Pitch, (int)box.Height / Pitch)
                from x in Enumerable.Range((int)box.Left, (int)box.Width)
                select (line, x))
            .Distinct()
            .Count();

        return Math.Abs(RedactedLines.Length(boxes, Pitch) - spots) < 1e-9;
    });

    [Property]
    public Property Length_OtherOrder_IsTheSame() => Prop.ForAll(Boxes.ToArbitrary(), static boxes =>
        RedactedLines.Length(boxes, Pitch) == RedactedLines.Length([.. boxes.Reverse()], Pitch));
}
