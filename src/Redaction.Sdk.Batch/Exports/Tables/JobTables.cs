using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>The results of a job as three tables, joined by the name of the document and the number of the page.</summary>
internal static class JobTables
{
    public static IReadOnlyList<JobTable> All { get; } = [Documents(), Pages(), Redactions()];

    private static JobTable Documents() => new TableBuilder<JobDocument>("documents", static document => [document])
        .Text("document", static row => row.Entry.Name)
        .Text("outcome", static row => ReportName.Of(row.Kind!.Value))
        .Text("status", static row => ReportName.Of(row.Findings!.Status))
        .Text("sha256", static row => row.Findings!.Sha256)
        .Whole("bytes", static row => row.Findings!.Bytes)
        .Text("media_type", static row => row.Findings!.MediaType)
        .Whole("pages", static row => row.Findings!.PageCount)
        .Whole("pages_touched", static row => row.Findings!.Coverage?.PagesTouched)
        .Whole("pages_withheld", static row => row.Findings!.Coverage?.PagesWithheld)
        .Whole("redactions", static row => RedactionsOf(row).Count())
        .Whole("redactions_without_code", static row => row.Findings!.Coverage?.RedactionsWithoutCode)
        .Text("grade", static row => Worst(RedactionsOf(row)))
        .Text("codes", static row => Codes(RedactionsOf(row)))
        .Share("page_area", static row => row.Findings!.Coverage?.Amounts?.PageArea.Share)
        .Share("content_area", static row => row.Findings!.Coverage?.Amounts?.ContentArea?.Share)
        .Share("text_lines", static row => row.Findings!.Coverage?.Amounts?.TextLines?.Share)
        .Share("words", static row => row.Findings!.Coverage?.Amounts?.Words?.Share)
        .Whole("leftovers", static row => row.Findings!.Leftovers?.Count)
        .Whole("problems", static row => row.Findings!.Problems.Count)
        .Text("problem_code", static row => Code(row.Findings!.Problems))
        .Text("problem_message", static row => Sentence(row.Findings!.Problems))
        .Text("fields", static row => EntryFields.ToJson(row.Entry.Fields))
        .Build();

    private static JobTable Pages() => new TableBuilder<PageRow>("pages", PagesOf)
        .Text("document", static row => row.Document)
        .Whole("page", static row => row.Page.Number)
        .Text("status", static row => ReportName.Of(row.Page.Status))
        .Length("width", static row => row.Page.Size?.Width)
        .Length("height", static row => row.Page.Size?.Height)
        .Whole("pixel_width", static row => row.Page.PixelWidth)
        .Whole("pixel_height", static row => row.Page.PixelHeight)
        .Whole("redactions", static row => row.Page.Redactions.Count)
        .Text("grade", static row => Worst(row.Page.Redactions))
        .Share("page_area", static row => row.Page.Coverage?.PageArea)
        .Share("content_area", static row => row.Page.Coverage?.ContentArea)
        .Share("text_lines", static row => row.Page.Coverage?.TextLines)
        .Share("words", static row => row.Page.Coverage?.Words)
        .Flag("withheld", static row => row.Page.Coverage?.IsWithheld)
        .Text("problem_code", static row => Code(row.Problems))
        .Text("problem_message", static row => Sentence(row.Problems))
        .Build();

    private static JobTable Redactions() => new TableBuilder<RedactionRow>("redactions", RowsOf)
        .Text("document", static row => row.Document)
        .Whole("page", static row => row.Page)
        .Text("id", static row => row.Redaction.Id)
        .Length("left", static row => row.Redaction.Box.Left)
        .Length("top", static row => row.Redaction.Box.Top)
        .Length("right", static row => row.Redaction.Box.Right)
        .Length("bottom", static row => row.Redaction.Box.Bottom)
        .Share("confidence", static row => row.Redaction.Confidence)
        .Text("style", static row => ReportName.Of(row.Redaction.Style))
        .Text("sources", static row => string.Join("; ", row.Redaction.Sources.Select(ReportName.Of)))
        .Text("status", static row => ReportName.Of(row.Redaction.Status))
        .Text("grade", static row => Worst([row.Redaction]))
        .Whole("hidden_characters", static row => row.Redaction.HiddenText?.Characters)
        .Text("hidden_sha256", static row => row.Redaction.HiddenText?.Sha256)
        .Text("hidden_text", static row => row.Redaction.HiddenText?.Text)
        .Text("codes", static row => Codes([row.Redaction]))
        .Build();

    private static IEnumerable<RedactionRecord> RedactionsOf(JobDocument document) =>
        document.Findings!.Pages.SelectMany(static page => page.Redactions);

    private static IEnumerable<PageRow> PagesOf(JobDocument document)
    {
        var problems = document.Findings!.Problems.ToLookup(static problem => problem.Page);

        return document.Findings.Pages.Select(page => new PageRow(document.Entry.Name, page, [.. problems[page.Number]]));
    }

    private static IEnumerable<RedactionRow> RowsOf(JobDocument document) => document.Findings!.Pages.SelectMany(page =>
        page.Redactions.Select(redaction => new RedactionRow(document.Entry.Name, page.Number, redaction)));

    private static string? Code(IReadOnlyList<DocumentProblem> problems) =>
        problems is [var first, ..] ? ReportName.Of(first.Code) : null;

    private static string? Sentence(IReadOnlyList<DocumentProblem> problems) =>
        problems is [var first, ..] ? first.Message : null;

    // Grades begin with the strongest.
    private static string? Worst(IEnumerable<RedactionRecord> redactions) =>
        redactions.Min(static redaction => redaction.Grade) is { } grade ? ReportName.Of(grade) : null;

    private static string? Codes(IEnumerable<RedactionRecord> redactions)
    {
        var looked = redactions.Where(static redaction => redaction.Codes is not null).ToArray();
        var codes = looked.SelectMany(static redaction => redaction.Codes!).Select(static code => code.Code);

        return looked.Length is 0 ? null : string.Join("; ", codes.Distinct().Order(StringComparer.Ordinal));
    }

    private sealed record PageRow(string Document, PageFindings Page, IReadOnlyList<DocumentProblem> Problems);

    private sealed record RedactionRow(string Document, int Page, RedactionRecord Redaction);
}
