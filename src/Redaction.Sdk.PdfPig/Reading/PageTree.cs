using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>The tree of pages, for their object numbers, which PdfPig keeps to itself.</summary>
internal static class PageTree
{
    /// <summary>Lists the object number of each page in order; nothing when the tree does not agree with PdfPig.</summary>
    public static IReadOnlyList<IndirectReference?> References(OpenedPdf pdf)
    {
        var pages = new List<IndirectReference?>();
        var seen = new HashSet<IndirectReference>();
        var waiting = new Stack<IToken>();
        if (pdf.Catalog.Data.TryGetValue("Pages", out var root))
        {
            waiting.Push(root);
        }

        while (waiting.TryPop(out var token))
        {
            var reference = (token as IndirectReferenceToken)?.Data;
            if ((reference is { } known && !seen.Add(known)) || pdf.Resolve(token) is not DictionaryToken node)
            {
                continue;
            }

            if (!pdf.TryFind<ArrayToken>(node, "Kids", out var kids))
            {
                pages.Add(reference);
                continue;
            }

            foreach (var kid in kids.Data.Reverse())
            {
                waiting.Push(kid);
            }
        }

        return pages.Count == pdf.Document.NumberOfPages ? pages : [];
    }
}
