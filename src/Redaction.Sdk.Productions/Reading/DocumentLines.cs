using System.Globalization;
using System.Runtime.CompilerServices;

namespace Redaction.Sdk.Productions;

/// <summary>Groups the lines of an Opticon file to documents.</summary>
internal static class DocumentLines
{
    /// <summary>A document break begins a document; lines before the first one are a document too.</summary>
    public static async IAsyncEnumerable<List<OpticonLine>> GroupAsync(
        IAsyncEnumerable<OpticonLine> lines, int maximumPages, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var document = new List<OpticonLine>();
        await foreach (var line in lines.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (line.IsDocumentBreak && document.Count > 0)
            {
                yield return document;
                document = [];
            }

            if (document.Count >= maximumPages)
            {
                throw new LimitExceededException(ProblemCode.LimitExceeded, string.Create(
                    CultureInfo.InvariantCulture,
                    $"The document that ends on line {line.LineNumber} or behind it has more than {maximumPages} pages, the limit of {nameof(ProductionOptions.MaximumPages)}."));
            }

            document.Add(line);
        }

        if (document.Count > 0)
        {
            yield return document;
        }
    }
}
