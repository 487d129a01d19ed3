using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>Puts pages together from orphans, in each way that makes sense.</summary>
internal static class OrphanPages
{
    // A stream without its page is tried with the resources of the pages that are most like it.
    private const int MaximumCandidates = 3;
    private const int MaximumPages = 512;

    /// <summary>Lists the pages that orphans make up; for each, the candidates for its resources.</summary>
    public static IReadOnlyList<IReadOnlyList<ShownPage>> Of(
        OpenedPdf pdf, IReadOnlyList<IndirectReference> orphans, InspectionBudget budget)
    {
        var pages = new List<IReadOnlyList<ShownPage>>();
        var used = new HashSet<IndirectReference>();
        foreach (var orphan in orphans)
        {
            if (pdf.Find(orphan) is DictionaryToken page && IsPage(pdf, page))
            {
                var contents = ContentsOf(pdf, page);
                used.UnionWith(contents);
                pages.Add([new(contents, page.Data.GetValueOrDefault("Resources"), page, null)]);
            }
        }

        var live = new Lazy<LivePages>(() => LivePages.Of(pdf, budget));
        foreach (var orphan in orphans.Where(orphan => !used.Contains(orphan)))
        {
            budget.Step();
            if (pdf.Find(orphan) is StreamToken stream
                && MayHaveText(stream)
                && FromStream(pdf, orphan, stream, live) is { } found)
            {
                pages.Add(found);
            }
        }

        return [.. pages.Take(MaximumPages)];
    }

    /// <summary>Lists the content streams of a page.</summary>
    public static IReadOnlyList<IndirectReference> ContentsOf(OpenedPdf pdf, DictionaryToken page)
    {
        var contents = page.Data.GetValueOrDefault("Contents");

        return contents switch
        {
            IndirectReferenceToken { Data: var reference } when pdf.Resolve(contents) is StreamToken => [reference],
            _ when pdf.Resolve(contents) is ArrayToken array =>
                [.. array.Data.OfType<IndirectReferenceToken>().Select(static token => token.Data)],
            _ => [],
        };
    }

    private static bool IsPage(OpenedPdf pdf, DictionaryToken dictionary) =>
        pdf.TryFind<NameToken>(dictionary, "Type", out var type) && type.Data == "Page";

    private static bool MayHaveText(StreamToken stream)
    {
        var keys = stream.StreamDictionary.Data;
        var isForm = keys.GetValueOrDefault("Subtype") is NameToken { Data: "Form" };

        return isForm || (!keys.ContainsKey("Type") && !keys.ContainsKey("Subtype") && !keys.ContainsKey("Length1"));
    }

    private static List<ShownPage>? FromStream(
        OpenedPdf pdf, IndirectReference reference, StreamToken stream, Lazy<LivePages> live)
    {
        var content = ContentStrings.Of(pdf.Decode(stream));
        if (content.Strings.Count == 0)
        {
            return null;
        }

        var keys = stream.StreamDictionary;
        if (keys.Data.TryGetValue("Resources", out var resources))
        {
            return [new([reference], resources, DictionaryToken.Empty, null)];
        }

        var candidates = live.Value.MostLike(content).Take(MaximumCandidates)
            .Select(page => new ShownPage([reference], page.Resources, page.Shape, page.Number)).ToList();

        return candidates.Count > 0 ? candidates : null;
    }
}
