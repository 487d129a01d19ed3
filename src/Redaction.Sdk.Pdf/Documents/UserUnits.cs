using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Redaction.Sdk.Pdf.Documents;

/// <summary>Finds the UserUnit of a document's pages, which PDFium keeps but never tells.</summary>
/// <remarks>
/// PDFium can write a page out in a plain form, so its own parser finds the value: compressed and encrypted
/// documents are no special case. Only documents in which a UserUnit occurs pay for it.
/// </remarks>
/// <param name="occur">Whether there are any in the document.</param>
internal sealed partial class UserUnits(bool occur)
{
    private readonly ConcurrentDictionary<int, double> _known = new();
    /// <summary>Tells the UserUnit of one page, in points.</summary>
    public double Read(Lane lane, int pageNumber)
    {
        if (!occur)
        {
            return 1;
        }

        if (!_known.TryGetValue(pageNumber, out var value))
        {
            value = Find(Encoding.Latin1.GetString(PlainCopy.OfPage(lane, pageNumber)));
            _known.TryAdd(pageNumber, value);
        }

        return value;
    }

    private static double Find(string copy)
    {
        var stated = UserUnitOfPage().Match(copy);
        if (stated.Groups["object"] is { Success: true, Value: var number })
        {
            stated = Regex.Match(copy, $@"\n{number} 0 obj\s+(?<value>[-+.\d]+)", RegexOptions.CultureInvariant);
        }

        return double.TryParse(stated.Groups["value"].Value, CultureInfo.InvariantCulture, out var value) && value > 0
            ? value
            : 1;
    }

    // PDFium writes the keys of a dictionary in alphabetical order.
    [GeneratedRegex(
        @"/Type/Page(?![A-Za-z])(?:(?!endobj).)*?/UserUnit (?:(?<object>\d+) 0 R|(?<value>[-+.\d]+))",
        RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex UserUnitOfPage();
}
