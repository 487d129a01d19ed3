using System.Globalization;
using System.Text;
using CsvHelper;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Reports;

/// <summary>
/// Writes the format csv: a row a redaction, a row a problem, and a row for each page or document that has
/// neither, so that none is missing.
/// </summary>
internal sealed class CsvFindingsWriter : IFindingsWriter
{
    private static readonly string[] Columns =
    [
        "path", "documentStatus", "page", "pageStatus", "id", "left", "top", "right", "bottom", "confidence", "style",
        "status", "grade", "problemCode", "problemMessage",
    ];

    private readonly CsvWriter _csv;

    public CsvFindingsWriter(Stream output)
    {
        var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true);
        _csv = new(text, CultureInfo.InvariantCulture);
        WriteRow(Columns);
    }

    public async ValueTask WriteAsync(DocumentFindings document, CancellationToken cancellationToken)
    {
        foreach (var row in Rows(document))
        {
            WriteRow([
                PrintableText.EscapeCell(document.Name), ReportName.Of(document.Status), Text(row.PageNumber),
                row.Page is { } page ? ReportName.Of(page.Status) : string.Empty,
                .. Cells(row.Redaction), .. Cells(row.Problem),
            ]);
        }

        await _csv.FlushAsync().ConfigureAwait(false);
    }

    public async ValueTask CompleteAsync(CancellationToken cancellationToken) =>
        await _csv.FlushAsync().ConfigureAwait(false);

    // Not the writer beneath: disposing that would write out what was given up halfway.
    public void Dispose()
    {
    }

    private static IEnumerable<Row> Rows(DocumentFindings document)
    {
        var pages = document.Pages.ToDictionary(static page => page.Number);
        var unfound = document.Problems.Where(problem => problem.Page is not { } page || !pages.ContainsKey(page));
        var rows = unfound.Select(static problem => new Row(problem.Page, Problem: problem))
            .Concat(document.Pages.SelectMany(page => Rows(page, document.Problems)));

        return rows.DefaultIfEmpty(new Row(null));
    }

    private static IEnumerable<Row> Rows(PageFindings page, IReadOnlyList<DocumentProblem> problems) => problems
        .Where(problem => problem.Page == page.Number)
        .Select(problem => new Row(page.Number, page, Problem: problem))
        .Concat(page.Redactions.Select(redaction => new Row(page.Number, page, redaction)))
        .DefaultIfEmpty(new Row(page.Number, page));

    private static string[] Cells(RedactionRecord? redaction) => redaction is null
        ? [.. Enumerable.Repeat(string.Empty, 9)]
        :
        [
            redaction.Id, Text(redaction.Box.Left), Text(redaction.Box.Top), Text(redaction.Box.Right),
            Text(redaction.Box.Bottom), Text(redaction.Confidence, 4), ReportName.Of(redaction.Style),
            ReportName.Of(redaction.Status), redaction.Grade is { } grade ? ReportName.Of(grade) : string.Empty,
        ];

    private static string[] Cells(DocumentProblem? problem) => problem is null
        ? [string.Empty, string.Empty]
        : [ReportName.Of(problem.Code), PrintableText.EscapeCell(problem.Message)];

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    // Rounded as in the report; adding zero turns a negative zero into an ordinary one.
    private static string Text(double number, int decimals = 3) =>
        (Math.Round(number, decimals) + 0.0).ToString(CultureInfo.InvariantCulture);

    private void WriteRow(IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            _csv.WriteField(cell);
        }

        _csv.NextRecord();
    }

    private readonly record struct Row(
        int? PageNumber, PageFindings? Page = null, RedactionRecord? Redaction = null, DocumentProblem? Problem = null);
}
