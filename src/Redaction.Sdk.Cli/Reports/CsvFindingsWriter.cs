using System.Globalization;
using System.Text;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Reports;

/// <summary>
/// Writes the format csv: a row a redaction, a row a problem, and a row for each page or document that has
/// neither, so that none is missing. Rows end as RFC 4180 has it.
/// </summary>
internal sealed class CsvFindingsWriter(Stream output) : IFindingsWriter
{
    private const string Columns =
        "path,documentStatus,page,pageStatus,id,left,top,right,bottom,confidence,style,status,grade,"
        + "problemCode,problemMessage,hiddenCharacters,hiddenText,codes,"
        + "pageArea,contentArea,textLines,words,withheld\r\n";

    private readonly StringBuilder _text = new(Columns);

    public ValueTask WriteAsync(DocumentFindings document, CancellationToken cancellationToken)
    {
        foreach (var row in Rows(document))
        {
            string[] cells =
            [
                PrintableText.EscapeCell(document.Name), ReportName.Of(document.Status), Text(row.PageNumber),
                row.Page is { } page ? ReportName.Of(page.Status) : string.Empty,
                .. Cells(row.Redaction), .. Cells(row.Problem), .. More(row.Redaction), .. Cells(row.Page?.Coverage),
            ];
            _text.AppendJoin(',', cells.Select(Quote)).Append("\r\n");
        }

        return FlushAsync(cancellationToken);
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken) => FlushAsync(cancellationToken);

    public void Dispose() => _text.Clear();

    private static IEnumerable<Row> Rows(DocumentFindings document)
    {
        var pages = document.Pages.Select(static page => (int?)page.Number).ToHashSet();
        var problems = document.Problems.ToLookup(static problem => problem.Page);

        return problems
            .Where(group => !pages.Contains(group.Key))
            .SelectMany(static group => group.Select(problem => new Row(group.Key, Problem: problem)))
            .Concat(document.Pages.SelectMany(page => Rows(page, problems[page.Number])))
            .DefaultIfEmpty(new(PageNumber: null));
    }

    private static IEnumerable<Row> Rows(PageFindings page, IEnumerable<DocumentProblem> problems) => problems
        .Select(problem => new Row(page.Number, page, Problem: problem))
        .Concat(page.Redactions.Select(redaction => new Row(page.Number, page, redaction)))
        .DefaultIfEmpty(new(page.Number, page));

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

    private static string[] More(RedactionRecord? redaction) =>
    [
        Text(redaction?.HiddenText?.Characters), PrintableText.EscapeCell(redaction?.HiddenText?.Text ?? string.Empty),
        PrintableText.EscapeCell(string.Join("; ", (redaction?.Codes ?? []).Select(static code => code.Code))),
    ];

    private static string[] Cells(PageCoverage? coverage) =>
    [
        Share(coverage?.PageArea), Share(coverage?.ContentArea), Share(coverage?.TextLines), Share(coverage?.Words),
        coverage?.IsWithheld switch { true => "yes", false => "no", null => string.Empty },
    ];

    private static string Share(double? share) => share is { } known ? Text(known, 4) : string.Empty;

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    // Rounded as in the report; adding zero turns a negative zero into an ordinary one.
    private static string Text(double number, int decimals = 3) =>
        (Math.Round(number, decimals) + 0.0).ToString(CultureInfo.InvariantCulture);

    // Line breaks need no thought: as control characters they were escaped.
    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(',', '"') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(_text.ToString());
        _text.Clear();

        return output.WriteAsync(bytes, cancellationToken);
    }

    private readonly record struct Row(
        int? PageNumber, PageFindings? Page = null, RedactionRecord? Redaction = null, DocumentProblem? Problem = null);
}
