using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Redaction.Sdk.Pdf.Documents;

/// <summary>Tells a page that is blank from one whose contents PDFium could not decode, and so left out.</summary>
/// <remarks>It looks only at pages on which PDFium found nothing at all.</remarks>
internal static partial class BlankPageCheck
{
    // What nothing takes when it is deflated.
    private const int EmptyBytes = 8;

    /// <summary>Throws when the page has contents that cannot be decoded.</summary>
    /// <exception cref="DocumentFormatException">The page looks blank, but is not.</exception>
    public static void Run(Lane lane, int page, int pageNumber)
    {
        if (lane.Pdfium.CountObjects(page) == 0 && HasUnreadableContents(PlainCopy.OfPage(lane, pageNumber)))
        {
            throw new DocumentFormatException(
                ProblemCode.MalformedPage, "The contents of the page cannot be decoded.");
        }
    }

    private static bool HasUnreadableContents(byte[] copy)
    {
        var text = Encoding.Latin1.GetString(copy);

        return Reference().Matches(Contents().Match(text).Groups["streams"].Value)
            .Any(reference => IsUnreadable(copy, text, reference.Groups["object"].Value));
    }

    private static bool IsUnreadable(byte[] copy, string text, string number)
    {
        var stream = Regex.Match(
            text, $@"\n{number} 0 obj\s+<<(?<keys>(?:(?!endobj).)*?)>>stream\r?\n", RegexOptions.Singleline);
        var keys = stream.Groups["keys"].Value;
        string[] filters = [.. Filter().Matches(Filters().Match(keys).Value).Select(static match => match.Value)];
        if (!stream.Success || filters is not ["/FlateDecode"])
        {
            return filters.Any(static name => !KnownFilter().IsMatch(name));
        }

        var length = int.Parse(Length().Match(keys).Groups["bytes"].Value, CultureInfo.InvariantCulture);

        return !Inflates(copy, stream.Index + stream.Length, length);
    }

    private static bool Inflates(byte[] copy, int start, int length)
    {
        try
        {
            using var data = new MemoryStream(copy, start, Math.Min(length, copy.Length - start));
            using var inflated = new ZLibStream(data, CompressionMode.Decompress);
            return length <= EmptyBytes || inflated.ReadByte() >= 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"/Contents\s?(?:\[(?<streams>[^\]]*)\]|(?<streams>\d+ 0 R))", RegexOptions.CultureInvariant)]
    private static partial Regex Contents();

    [GeneratedRegex(@"(?<object>\d+) 0 R", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"/Filter\s?(?:\[[^\]]*\]|/[^/\s<>\[\]]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Filters();

    [GeneratedRegex(@"/(?!Filter\b)[^/\s<>\[\]]+", RegexOptions.CultureInvariant)]
    private static partial Regex Filter();

    [GeneratedRegex(
        "^/(?:FlateDecode|Fl|LZWDecode|LZW|ASCII85Decode|A85|ASCIIHexDecode|AHx|RunLengthDecode|RL|Crypt)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex KnownFilter();

    [GeneratedRegex(@"/Length (?<bytes>\d{1,9})", RegexOptions.CultureInvariant)]
    private static partial Regex Length();
}
