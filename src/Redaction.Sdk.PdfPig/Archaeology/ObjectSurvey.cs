using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>What a document refers to, and what it only keeps.</summary>
/// <param name="Orphans">The objects that the file lists and nothing refers to, in the order of their numbers.</param>
/// <param name="FileSpecifications">The file specifications that bring a file with them.</param>
internal sealed record ObjectSurvey(
    IReadOnlyList<IndirectReference> Orphans, IReadOnlyList<DictionaryToken> FileSpecifications)
{
    private static readonly HashSet<IndirectReference> None = [];

    public static ObjectSurvey Of(OpenedPdf pdf, InspectionBudget budget)
    {
        var files = new List<DictionaryToken>();
        var trailer = pdf.Document.Structure.Trailer;
        IToken?[] roots = [new IndirectReferenceToken(trailer.Root), trailer.Info, trailer.EncryptionToken];
        var reached = ObjectWalk.From(pdf, roots, None, budget, Visit).ToHashSet();
        var orphans = pdf.Document.Structure.CrossReferenceTable.ObjectOffsets.Keys
            .Where(reference => !reached.Contains(reference))
            .OrderBy(static reference => reference.ObjectNumber)
            .ThenBy(static reference => reference.Generation);

        return new([.. orphans], files);

        void Visit(DictionaryToken dictionary)
        {
            if (dictionary.Data.ContainsKey("EF"))
            {
                files.Add(dictionary);
            }
        }
    }
}
