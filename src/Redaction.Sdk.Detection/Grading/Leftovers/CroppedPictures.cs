namespace Redaction.Sdk.Detection.Grading;

/// <summary>Finds scans of which the page shows only a part: what was cropped away is still in the file.</summary>
internal static class CroppedPictures
{
    // A quarter of an inch and a twentieth of the picture: scans are often a little larger than their page.
    private const double LeastStrip = 18, LeastShare = 0.05;

    /// <summary>Finds such pictures; the text of each is empty.</summary>
    public static IEnumerable<PageLeftover> Find(PageContent content)
    {
        var page = content.Page.Size.Bounds;
        foreach (var picture in content.Pictures)
        {
            var whole = content.Page.Elements[picture.Order].UnclippedBounds;
            var strip = Math.Max(
                Math.Max(-whole.Left, whole.Right - page.Right), Math.Max(-whole.Top, whole.Bottom - page.Bottom));
            if (strip >= LeastStrip && whole.IntersectionArea(page) <= (1 - LeastShare) * whole.Area)
            {
                yield return new(LeftoverKind.OffPage, EvidenceGrade.C, string.Empty, []);
            }
        }
    }
}
