using System.Globalization;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>Gives pages other numbers.</summary>
public static class PageNumbers
{
    /// <summary>Lets the pages of findings follow those of others.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="offset">The number of pages before the first one.</param>
    /// <returns>The findings with all numbers higher by that, also in the names of redactions and in problems.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is <see langword="null"/>.</exception>
    public static DocumentFindings Shift(DocumentFindings findings, int offset)
    {
        ArgumentNullException.ThrowIfNull(findings);

        return offset == 0 ? findings : findings with
        {
            Problems = [.. findings.Problems.Select(problem => Shift(problem, offset))],
            Leftovers = findings.Leftovers is null ? null : [.. findings.Leftovers.Select(one => Shift(one, offset))],
            Pages = [.. findings.Pages.Select(page => Shift(page, offset))],
        };
    }

    private static PageFindings Shift(PageFindings page, int offset)
    {
        var number = page.Number + offset;

        return page with
        {
            Number = number,
            Redactions = [.. page.Redactions.Select(redaction => redaction with { Id = Shift(redaction.Id, number) })],
            Leftovers = page.Leftovers is null ? null : [.. page.Leftovers.Select(one => Shift(one, offset))],
            Problems = [.. page.Problems.Select(problem => Shift(problem, offset))],
        };
    }

    private static DocumentProblem Shift(DocumentProblem problem, int offset) =>
        problem with { Page = problem.Page + offset };

    private static Leftover Shift(Leftover leftover, int offset) => leftover with { Page = leftover.Page + offset };

    /// <summary>Names a redaction of a page, such as p7-r1, after another page.</summary>
    private static string Shift(string id, int page)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);

        return dash < 0 ? id : string.Create(CultureInfo.InvariantCulture, $"p{page}{id[dash..]}");
    }
}
