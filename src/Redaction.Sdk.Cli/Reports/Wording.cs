using System.Globalization;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Cli.Reports;

/// <summary>Says findings in words.</summary>
internal static class Wording
{
    /// <summary>Counts things: <c>1 page</c>, <c>2,000 pages</c>.</summary>
    public static string Count(int number, string thing) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {thing}{(number == 1 ? string.Empty : "s")}");

    /// <summary>Sums up a document in a line: <c>letter.pdf: 3 pages, 7 redactions, checked</c>.</summary>
    /// <remarks>What nobody looked at has no count of redactions: none would read as none found.</remarks>
    public static string Summary(DocumentFindings document) =>
        $"{PrintableText.Escape(document.Name)}: {Facts(document)}";

    /// <summary>Says how much of a document was read and found: <c>3 pages, 7 redactions, checked</c>.</summary>
    public static string Facts(DocumentFindings document)
    {
        var redactions = document.Status == ReadStatus.Unchecked
            ? null
            : Count(document.Pages.Sum(static page => page.Redactions.Count), "redaction");
        string?[] parts = [Pages(document), redactions, ReportName.Of(document.Status)];

        return string.Join(", ", parts.Where(static part => part is not null));
    }

    /// <summary>States the edges of a box to a tenth of a point: <c>[72.0, 100.5, 180.0, 112.0]</c>.</summary>
    public static string Place(Box<PagePoints> box) => string.Create(
        CultureInfo.InvariantCulture,
        $"[{Tenths(box.Left):0.0}, {Tenths(box.Top):0.0}, {Tenths(box.Right):0.0}, {Tenths(box.Bottom):0.0}]");

    /// <summary>Rounds a length to a tenth of a point, without a negative zero.</summary>
    public static double Tenths(double length) => Math.Round(length, 1) + 0.0;

    /// <summary>States a problem in a line: <c>page 3: The page is damaged. (malformed-page)</c>.</summary>
    public static string Problem(DocumentProblem problem)
    {
        var place = problem.Page is { } page
            ? string.Create(CultureInfo.InvariantCulture, $"page {page}: ")
            : string.Empty;

        return $"{place}{PrintableText.Escape(problem.Message)} ({ReportName.Of(problem.Code)})";
    }

    private static string? Pages(DocumentFindings document) => document.PageCount switch
    {
        { } count when count == document.Pages.Count => Count(count, "page"),
        { } count => string.Create(
            CultureInfo.InvariantCulture, $"{document.Pages.Count:#,0} of {Count(count, "page")}"),
        null => null,
    };
}
