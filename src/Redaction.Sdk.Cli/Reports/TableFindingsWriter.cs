using System.Globalization;
using System.Text;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Reports;

/// <summary>Writes the format table, for people: a summary, the problems and the redactions of each document.</summary>
/// <remarks>
/// Plain text of at most 72 columns besides names, statuses, codes and sentences, so that it reads the same on a
/// terminal and in a file, and a long document costs no more than its lines.
/// </remarks>
internal sealed class TableFindingsWriter(Stream output) : IFindingsWriter
{
    private const string Header = "  Page  Style        Left pt    Top pt  Right pt  Bottom pt  Confidence  Status";

    private readonly StringBuilder _text = new();
    private readonly SortedDictionary<ReadStatus, int> _documents = [];
    private int _pagesRead;
    private int _redactions;

    public ValueTask WriteAsync(DocumentFindings document, CancellationToken cancellationToken)
    {
        Count(document);
        WriteLine(Wording.Summary(document));
        foreach (var problem in document.Problems)
        {
            WriteLine($"  {Wording.Problem(problem)}");
        }

        WriteRedactions(document);

        return FlushAsync(cancellationToken);
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        if (_documents.Values.Sum() is var documents and > 1)
        {
            var statuses = string.Join(", ", _documents.Reverse().Select(static entry => string.Create(
                CultureInfo.InvariantCulture, $"{entry.Value:#,0} {ReportName.Of(entry.Key)}")));
            WriteLine(
                $"Total: {Wording.Count(documents, "document")} ({statuses}), "
                + $"{Wording.Count(_pagesRead, "page")} read, {Wording.Count(_redactions, "redaction")}");
        }

        return FlushAsync(cancellationToken);
    }

    public void Dispose() => _text.Clear();

    private void Count(DocumentFindings document)
    {
        _documents[document.Status] = _documents.GetValueOrDefault(document.Status) + 1;
        _pagesRead += document.Pages.Count(static page => page.Status != ReadStatus.Unchecked);
        _redactions += document.Pages.Sum(static page => page.Redactions.Count);
    }

    private void WriteRedactions(DocumentFindings document)
    {
        var rows = document.Pages.SelectMany(static page => page.Redactions.Select(found => Row(page.Number, found)));
        var isFirst = true;
        foreach (var row in rows)
        {
            WriteLine(isFirst ? $"{Header}\n{row}" : row);
            isFirst = false;
        }

        WriteLine(string.Empty);
    }

    private static string Row(int page, RedactionRecord found)
    {
        var (left, top) = (Wording.Tenths(found.Box.Left), Wording.Tenths(found.Box.Top));
        var (right, bottom) = (Wording.Tenths(found.Box.Right), Wording.Tenths(found.Box.Bottom));

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{page,6}  {ReportName.Of(found.Style),-9}{left,11:0.0}{top,10:0.0}{right,10:0.0}{bottom,11:0.0}"
            + $"{found.Confidence,12:0.00}  {Outcome(found)}");
    }

    // What is known of it: text-under-cover A (12 characters) (b)(6)
    private static string Outcome(RedactionRecord found)
    {
        string?[] parts =
        [
            ReportName.Of(found.Status),
            found.Grade?.ToString(),
            found.HiddenText is { Characters: > 0 } text ? $"({Wording.Count(text.Characters, "character")})" : null,
            .. (found.Codes ?? []).Select(static code => PrintableText.Escape(code.Code)),
            found.HiddenText?.Text is { } revealed ? $"\"{PrintableText.Escape(revealed)}\"" : null,
        ];

        return string.Join(' ', parts.Where(static part => part is not null));
    }

    private void WriteLine(string line) => _text.Append(line).Append('\n');

    private ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(_text.ToString());
        _text.Clear();

        return output.WriteAsync(bytes, cancellationToken);
    }
}
