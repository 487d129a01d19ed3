using System.Globalization;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>Puts the findings of the units of a document together.</summary>
/// <remarks>
/// Units are in order. Where pages are files, the pages of each unit are numbered from 1 and follow those of the unit
/// before. The pages of a unit without findings are unchecked pages.
/// </remarks>
internal static class FindingsMerger
{
    public static DocumentFindings Merge(IReadOnlyList<UnitResult> units, bool pagesAreFiles)
    {
        if (units is [{ Findings: { } only }])
        {
            return only;
        }

        var parts = new List<DocumentFindings>(units.Count);
        var first = units.First(static unit => unit.Findings is not null).Findings!;
        var offset = 0;
        foreach (var unit in units)
        {
            var part = unit.Findings ?? Unread(unit, first, pagesAreFiles ? 1 : unit.Range.First);
            parts.Add(pagesAreFiles ? PageNumbers.Shift(part, offset) : part);
            offset += part.Pages.Count;
        }

        return Concat(first, parts, pagesAreFiles ? offset : first.PageCount);
    }

    private static DocumentFindings Concat(DocumentFindings first, List<DocumentFindings> parts, int? pageCount)
    {
        PageFindings[] pages = [.. parts.SelectMany(static part => part.Pages)];

        return first with
        {
            Status = pages.All(static page => page.Status == ReadStatus.Unchecked) ? ReadStatus.Unchecked
                : parts.All(static part => part.Status == ReadStatus.Checked) ? ReadStatus.Checked
                : ReadStatus.Partial,
            Problems =
            [
                .. parts.SelectMany(static part => part.Problems).Distinct()
                    .OrderBy(static problem => problem.Page ?? 0),
            ],
            PageCount = pageCount,
            Leftovers = LeftoversOf(parts),
            Pages = pages,
        };
    }

    /// <summary>
    /// Takes from each part what is about its own pages, and once what is about the whole document: every part tells that.
    /// </summary>
    private static Leftover[]? LeftoversOf(List<DocumentFindings> parts)
    {
        if (parts.All(static part => part.Leftovers is null))
        {
            return null;
        }

        var own = parts.SelectMany(static part => (part.Leftovers ?? [])
            .Where(leftover => leftover.Page is { } page && part.Pages.Any(one => one.Number == page)));
        var whole = parts.SelectMany(static part => part.Leftovers ?? [])
            .Where(static leftover => leftover.Page is null)
            .DistinctBy(static leftover => leftover.HiddenText.Sha256);

        return [.. own, .. whole];
    }

    private static DocumentFindings Unread(UnitResult unit, DocumentFindings first, int from)
    {
        var count = unit.Range.Last - unit.Range.First + 1;

        return first with
        {
            Status = ReadStatus.Unchecked,
            Leftovers = null,
            Problems = [count == 1 ? unit.Problem! with { Page = from } : Told(unit.Problem!, unit.Range)],
            Pages =
            [
                .. Enumerable.Range(from, count)
                    .Select(number => new PageFindings { Number = number, Status = ReadStatus.Unchecked }),
            ],
        };
    }

    private static DocumentProblem Told(DocumentProblem problem, PageRange pages) => problem with
    {
        Message = string.Create(CultureInfo.InvariantCulture, $"Pages {pages} were not read: {problem.Message}"),
    };
}
