using System.Globalization;
using System.Text;
using Redaction.Sdk.Detection;
using Spectre.Console;

namespace Redaction.Sdk.Cli.Reports;

/// <summary>Writes the format table, for people: a summary, the problems and the redactions of each document.</summary>
internal sealed class TableFindingsWriter : IFindingsWriter
{
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly Stream _output;
    private readonly IAnsiConsole _console;
    private readonly SortedDictionary<ReadStatus, int> _documents = [];
    private int _pages;
    private int _redactions;

    public TableFindingsWriter(Stream output, bool isTerminal, int width)
    {
        _output = output;
        _console = AnsiConsole.Create(new()
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_text),
        });
        _console.Profile.Width = width;
        _console.Profile.Capabilities.Unicode = true;
    }

    public ValueTask WriteAsync(DocumentFindings document, CancellationToken cancellationToken)
    {
        Count(document);
        _text.WriteLine(Wording.Summary(document));
        foreach (var problem in document.Problems)
        {
            _text.WriteLine($"  {Wording.Problem(problem)}");
        }

        if (document.Pages.Any(static page => page.Redactions.Count > 0))
        {
            _console.Write(new Padder(Table(document), new(2, 0, 0, 0)));
            _text.WriteLine();
        }

        return FlushAsync(cancellationToken);
    }

    public ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        var documents = _documents.Values.Sum();
        if (documents > 1)
        {
            var statuses = _documents.Reverse().Select(static entry => string.Create(
                CultureInfo.InvariantCulture, $"{entry.Value:#,0} {ReportName.Of(entry.Key)}"));
            _text.WriteLine(
                $"Total: {Wording.Count(documents, "document")} ({string.Join(", ", statuses)}), "
                + $"{Wording.Count(_pages, "page")}, {Wording.Count(_redactions, "redaction")}");
        }

        return FlushAsync(cancellationToken);
    }

    public void Dispose() => _text.Dispose();

    private static Table Table(DocumentFindings document)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(Number("Page"));
        table.AddColumn("Style");
        foreach (var name in (string[])["Left pt", "Top pt", "Right pt", "Bottom pt", "Confidence"])
        {
            table.AddColumn(Number(name));
        }

        foreach (var page in document.Pages)
        {
            foreach (var redaction in page.Redactions)
            {
                table.AddRow(
                    Text($"{page.Number}"), ReportName.Of(redaction.Style), Text($"{redaction.Box.Left:0.0}"),
                    Text($"{redaction.Box.Top:0.0}"), Text($"{redaction.Box.Right:0.0}"),
                    Text($"{redaction.Box.Bottom:0.0}"), Text($"{redaction.Confidence:0.00}"));
            }
        }

        return table;
    }

    private static TableColumn Number(string name) => new TableColumn(name).RightAligned();

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private void Count(DocumentFindings document)
    {
        _documents[document.Status] = _documents.GetValueOrDefault(document.Status) + 1;
        _pages += document.Pages.Count;
        _redactions += document.Pages.Sum(static page => page.Redactions.Count);
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(_text.ToString());
        _text.GetStringBuilder().Clear();
        await _output.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
    }
}
