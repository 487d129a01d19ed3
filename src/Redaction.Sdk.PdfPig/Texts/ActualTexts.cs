using Redaction.Sdk.Geometry;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>Replacement texts: what marked content and the structure tree say in place of glyphs.</summary>
internal static class ActualTexts
{
    /// <summary>Lists those of the marked content of a page.</summary>
    public static IEnumerable<StoredText> Of(Page page)
    {
        var space = PlacedSpace.Of(page);
        var waiting = new Stack<MarkedContentElement>(page.GetMarkedContents().Reverse());
        while (waiting.TryPop(out var element))
        {
            if (!string.IsNullOrWhiteSpace(element.ActualText))
            {
                yield return new(StoredTextPlace.ActualText, element.ActualText, page.Number, BoxOf(element, space));
            }

            foreach (var child in element.Children.Reverse())
            {
                waiting.Push(child);
            }
        }
    }

    /// <summary>Lists those of the structure tree.</summary>
    public static IEnumerable<StoredText> Of(OpenedPdf pdf, InspectionBudget budget)
    {
        var numbers = pdf.PageReferences.Index()
            .Where(static page => page.Item is not null)
            .ToDictionary(static page => page.Item!.Value, static page => page.Index + 1);
        var seen = new HashSet<IndirectReference>();
        var waiting = new Stack<(IToken? Token, int? Page)>();
        waiting.Push((pdf.Catalog.Data.GetValueOrDefault("StructTreeRoot"), null));
        while (waiting.TryPop(out var next))
        {
            budget.Step();
            if (next.Token is IndirectReferenceToken reference && !seen.Add(reference.Data))
            {
                continue;
            }

            var token = pdf.Resolve(next.Token);
            var kids = token switch
            {
                ArrayToken array => array.Data,
                DictionaryToken element when element.Data.TryGetValue("K", out var kid) => [kid],
                _ => [],
            };
            var page = token is DictionaryToken node ? PageOf(node, numbers) ?? next.Page : next.Page;
            if (token is DictionaryToken dictionary && pdf.TextOf(dictionary, "ActualText") is { } text)
            {
                yield return new(StoredTextPlace.ActualText, text, page);
            }

            foreach (var kid in kids.Reverse())
            {
                waiting.Push((kid, page));
            }
        }
    }

    private static int? PageOf(DictionaryToken element, Dictionary<IndirectReference, int> numbers) =>
        element.Data.TryGetValue("Pg", out var page)
        && page is IndirectReferenceToken reference
        && numbers.TryGetValue(reference.Data, out var number)
            ? number
            : null;

    private static Box<PagePoints>? BoxOf(MarkedContentElement element, PlacedSpace space)
    {
        try
        {
            return element.Letters.Count == 0
                ? null
                : element.Letters
                    .Select(letter => space.ToPagePoints(letter.BoundingBox))
                    .Aggregate(static (a, b) => a.Enclose(b));
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
