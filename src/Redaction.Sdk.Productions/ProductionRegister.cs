using System.Collections.ObjectModel;

namespace Redaction.Sdk.Productions;

/// <summary>Counts what a production is made of, document by document.</summary>
/// <remarks>Not safe for several threads at once.</remarks>
public sealed class ProductionRegister
{
    private readonly BatesRun _run = new();
    private readonly List<string> _outOfOrder = [];
    private readonly List<KeyValuePair<string, SlipSheet>> _slipSheets = [];
    private readonly SortedDictionary<ProductionFindingCode, long> _findings = [];
    private BatesNumber? _previous;
    private long _documents;
    private long _pages;

    /// <summary>Adds the next document.</summary>
    /// <param name="document">The document.</param>
    public void Add(ProductionDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        _documents++;
        _pages += document.PageCount;
        if (document.SlipSheet is { } slipSheet)
        {
            _slipSheets.Add(new(document.Key, slipSheet));
        }

        AddNumbers(document);
        AddFindings(document);
    }

    /// <summary>States what was added.</summary>
    /// <returns>The summary; adding more does not change it.</returns>
    public ProductionSummary ToSummary() => new()
    {
        Documents = _documents,
        Pages = _pages,
        Gaps = _run.FindGaps(),
        Repeats = _run.FindRepeats(),
        OutOfOrder = [.. _outOfOrder],
        SlipSheets = [.. _slipSheets],
        Findings = new ReadOnlyDictionary<ProductionFindingCode, long>(
            new SortedDictionary<ProductionFindingCode, long>(_findings)),
    };

    private void AddNumbers(ProductionDocument document)
    {
        if (document.Pages.Count < 2)
        {
            AddRange(document);
            return;
        }

        foreach (var page in document.Pages)
        {
            AddNumber(page.Number);
        }
    }

    /// <summary>Adds a document without images, or with one file: its first number to its last.</summary>
    private void AddRange(ProductionDocument document)
    {
        if (!BatesNumber.TryParse(document.Key, out var first))
        {
            return;
        }

        var isRange = BatesNumber.TryParse(document.LastKey, out var last)
            && last.Prefix == first.Prefix && last.Suffix == first.Suffix && last.Counter >= first.Counter;
        var count = isRange ? last.Counter - first.Counter + 1 : 1;
        if (document.Pages.Count is 0)
        {
            // It has no place in the order of the Opticon file.
            _run.Add(first, count);
            return;
        }

        AddNumber(first, count);
    }

    private void AddNumber(BatesNumber? number, long count = 1)
    {
        if (number is not { } known)
        {
            return;
        }

        if (_previous is { } before && before.Prefix == known.Prefix && known < before)
        {
            _outOfOrder.Add(known.ToString());
        }

        _run.Add(known, count);
        _previous = known.Advance(count - 1);
    }

    private void AddFindings(ProductionDocument document)
    {
        var pages = document.Pages.Select(static page => page.Problem).OfType<ProductionFinding>();
        foreach (var finding in document.Findings.Concat(pages))
        {
            _findings[finding.Code] = _findings.GetValueOrDefault(finding.Code) + 1;
        }
    }
}
