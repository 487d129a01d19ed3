namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Finds boxes that are filled evenly, whatever label is written on them.</summary>
internal static class FilledBoxes
{
    // In points.
    private const double LargestGlyph = 16;
    private const double NarrowestFill = 6;
    private const double LowestFill = 5;
    private const double StepTolerance = 2;

    // More than that is the pattern of a halftone, and comparing all with all would take long.
    private const int MostBoxes = 2000;

    /// <summary>Finds the filled boxes that are darker than a level.</summary>
    public static List<Candidate> Find(WorkingPage page, byte level)
    {
        var scale = page.Scale;
        using var dark = BitMask.DarkerThan(page.Plane, level);
        using var solid = dark.Copy();

        // A white label is a hole in its bar; text and rules are too thin to survive the opening.
        using (var holes = new WhiteAreas(dark))
        {
            holes.FillSmall(solid, scale.Pixels(LargestGlyph), scale.Pixels(LargestGlyph));
        }

        solid.Open(scale.Pixels(NarrowestFill), scale.Pixels(LowestFill));
        var boxes = RectangleChain.Find(solid, scale.Pixels(StepTolerance), scale.Pixels(LowestFill));
        boxes.RemoveAll(box => !FillRules.HasPlausibleShape(box, scale));
        if (boxes.Count > MostBoxes)
        {
            return [];
        }

        var lines = boxes.Select(box => FillRules.Judge(page, dark, box, boxes)).OfType<Candidate>();

        return LineJoiner.Join([.. lines], solid, scale);
    }
}
