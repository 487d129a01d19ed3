using Redaction.Sdk.Detection.Codes;

namespace Redaction.Sdk.Detection.Coverage;

/// <summary>Recognises the sheets that stand in the place of pages that are withheld as a whole.</summary>
internal static class WithheldSheet
{
    // A letter may speak of withheld pages too, but at greater length.
    private const int MaximumWords = 150;

    private static readonly string[] Phrases = Load();

    /// <summary>Tells whether the text of a page says little more than that something is withheld.</summary>
    public static bool Is(IReadOnlyCollection<PageWord> words)
    {
        if (words.Count is 0 or > MaximumWords)
        {
            return false;
        }

        var text = string.Join(' ', words.Select(static word => word.Text));

        return Phrases.Any(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
    }

    private static string[] Load()
    {
        using var stream = typeof(WithheldSheet).Assembly.GetManifestResourceStream("withheld-phrases.txt")!;
        using var reader = new StreamReader(stream);

        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
