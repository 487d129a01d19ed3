using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Redaction.Sdk.PdfPig;

/// <summary>Follows every reference from some objects on.</summary>
internal static class ObjectWalk
{
    /// <summary>Lists what can be reached, each object once.</summary>
    /// <param name="pdf">The document.</param>
    /// <param name="roots">Where to start; they are followed whatever <paramref name="closed"/> says.</param>
    /// <param name="closed">Objects that are not entered.</param>
    /// <param name="budget">Ends the walk when time is over.</param>
    /// <param name="visit">Sees every dictionary on the way, also those of streams.</param>
    public static IEnumerable<IndirectReference> From(
        OpenedPdf pdf,
        IEnumerable<IToken?> roots,
        IReadOnlySet<IndirectReference> closed,
        InspectionBudget budget,
        Action<DictionaryToken>? visit = null)
    {
        var seen = new HashSet<IndirectReference>();
        var waiting = new Stack<IToken>(roots.OfType<IToken>());
        var start = waiting.OfType<IndirectReferenceToken>().Select(static token => token.Data).ToHashSet();
        while (waiting.TryPop(out var token))
        {
            switch (token)
            {
                case IndirectReferenceToken { Data: var reference }:
                    if ((closed.Contains(reference) && !start.Contains(reference)) || !seen.Add(reference))
                    {
                        break;
                    }

                    budget.Step();
                    yield return reference;
                    if (pdf.Find(reference) is { } target)
                    {
                        waiting.Push(target);
                    }

                    break;
                case StreamToken stream:
                    waiting.Push(stream.StreamDictionary);
                    break;
                case ArrayToken array:
                    Push(waiting, array.Data);
                    break;
                case DictionaryToken dictionary:
                    visit?.Invoke(dictionary);
                    Push(waiting, dictionary.Data.Values);
                    break;
            }
        }
    }

    private static void Push(Stack<IToken> waiting, IEnumerable<IToken> tokens)
    {
        foreach (var token in tokens)
        {
            if (token is IndirectReferenceToken or StreamToken or ArrayToken or DictionaryToken)
            {
                waiting.Push(token);
            }
        }
    }
}
