using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>The pages that the document shows, as homes for content that has lost its page.</summary>
internal sealed class LivePages
{
    private readonly List<LivePage> _pages = [];

    public static LivePages Of(OpenedPdf pdf, InspectionBudget budget)
    {
        var pages = new LivePages();
        for (var number = 1; number <= pdf.Document.NumberOfPages; number++)
        {
            budget.Step();
            pages.Add(pdf, number);
        }

        return pages;
    }

    /// <summary>Orders the pages that have the fonts of a stream by how many of its strings they show.</summary>
    public IEnumerable<(int Number, IToken? Resources, DictionaryToken Shape)> MostLike(ContentStrings content) =>
        _pages.Where(page => content.Fonts.IsSubsetOf(page.Fonts))
            .OrderByDescending(page => content.Strings.Count(page.Strings.Contains))
            .ThenBy(static page => page.Number)
            .Select(static page => (page.Number, page.Resources, page.Shape));

    private void Add(OpenedPdf pdf, int number)
    {
        var dictionary = pdf.GetPage(number).Dictionary;
        var resources = dictionary.Data.GetValueOrDefault("Resources");
        var fonts = pdf.Resolve(resources) is DictionaryToken known
            && pdf.TryFind<DictionaryToken>(known, "Font", out var named)
            ? named.Data.Keys
            : [];
        var strings = OrphanPages.ContentsOf(pdf, dictionary)
            .Select(pdf.Find).OfType<StreamToken>()
            .SelectMany(stream => ContentStrings.Of(pdf.Decode(stream)).Strings);
        _pages.Add(new(number, resources, dictionary, [.. fonts], [.. strings]));
    }

    private sealed record LivePage(
        int Number, IToken? Resources, DictionaryToken Shape, HashSet<string> Fonts, HashSet<string> Strings);
}
