namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>Finds white boxes with an outline: closed frames whose inside is empty or holds a short code.</summary>
internal static class FramedBoxes
{
    /// <summary>Finds the frames whose lines are darker than a level.</summary>
    public static List<Candidate> Find(WorkingPage page, byte level)
    {
        using var ink = BitMask.DarkerThan(page.Plane, level);
        using var areas = new WhiteAreas(ink);

        return [.. areas.Areas.Select(area => FrameRules.Judge(page, ink, area)).OfType<Candidate>()];
    }
}
