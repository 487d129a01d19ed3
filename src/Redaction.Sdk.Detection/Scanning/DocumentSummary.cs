using Redaction.Sdk.Detection.Inspection;

namespace Redaction.Sdk.Detection;

/// <summary>Draws the findings of pages together into those of their document.</summary>
internal static class DocumentSummary
{
    public static DocumentFindings Of(
        string name,
        OpenedDocument opened,
        IReadOnlyList<PageFindings> pages,
        SecondReading? second,
        PageSelection selection,
        DetectorIdentity detector)
    {
        IReadOnlyList<DocumentProblem> whole = [.. ProblemsOf(opened, selection), .. second?.Problems ?? []];
        pages = second?.Pages ?? pages;

        return new()
        {
            Name = name,
            Sha256 = opened.Sha256,
            Bytes = opened.Bytes,
            MediaType = opened.MediaType,
            Status = StatusOf(pages, whole),
            Problems = [.. whole, .. pages.SelectMany(static page => page.Problems)],
            PageCount = opened.Document?.PageCount,
            Leftovers = LeftoversOf(pages, second),
            Pages = pages,
            Detector = detector,
        };
    }

    /// <summary>Lists what is wrong with the document as a whole.</summary>
    public static IReadOnlyList<DocumentProblem> ProblemsOf(OpenedDocument opened, PageSelection selection)
    {
        if (opened.Failure is { } failure)
        {
            return [failure.ToProblem()];
        }

        return selection.Within(opened.Document!.PageCount).Any()
            ? opened.Document.Problems
            :
            [
                .. opened.Document.Problems,
                new(ProblemCode.EmptyDocument, $"None of the pages asked for exists: the document has {opened.Document.PageCount}."),
            ];
    }

    private static IReadOnlyList<Leftover>? LeftoversOf(IReadOnlyList<PageFindings> pages, SecondReading? second) =>
        second?.Leftovers is not null || pages.Any(static page => page.Leftovers is not null)
            ? [.. pages.SelectMany(static page => page.Leftovers ?? []), .. second?.Leftovers ?? []]
            : null;

    private static ReadStatus StatusOf(IReadOnlyList<PageFindings> pages, IReadOnlyList<DocumentProblem> whole)
    {
        if (pages.All(static page => page.Status == ReadStatus.Unchecked))
        {
            return ReadStatus.Unchecked;
        }

        return whole.Count == 0 && pages.All(static page => page.Status == ReadStatus.Checked)
            ? ReadStatus.Checked
            : ReadStatus.Partial;
    }
}
