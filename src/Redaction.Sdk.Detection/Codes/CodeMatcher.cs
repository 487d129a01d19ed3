using System.Text.RegularExpressions;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>Recognises one code at the start of a text.</summary>
internal sealed class CodeMatcher
{
    // Each takes megabytes and milliseconds to make, and most documents hold few of the codes.
    private readonly Lazy<Regex> _anywhere;
    private readonly Lazy<Regex>? _onRedaction;
    private readonly string _firstCharacters;

    public CodeMatcher(CodeRegime regime, ExemptionCode code)
    {
        (Regime, Code) = (regime.Id, code.Code);
        string[] spellings = [code.Code, .. code.Spellings];
        Detail = code.Code.Count(static c => char.IsDigit(c) || c == '(');
        Literals = [.. spellings.Where(IsDistinctive).Select(OcrDistance.Normalize).Distinct()];
        _anywhere = new(() => Compile(regime, code, spellings, code.Pattern));
        _onRedaction = code.OnRedaction.Count == 0
            ? null
            : new(() => Compile(regime, code, code.OnRedaction, pattern: null));
        _firstCharacters =
            FirstCharacters([.. spellings, .. code.OnRedaction, .. regime.Prefixes], code.Pattern is not null);
    }

    public string Regime { get; }

    public string Code { get; }

    /// <summary>Gets how much the code says: the number of its digits and brackets.</summary>
    public int Detail { get; }

    /// <summary>Gets the spellings, normalised, that recognised text may come close to.</summary>
    public IReadOnlyList<string> Literals { get; }

    /// <summary>Measures how much of a text, from its start, is this code; 0 when it is not.</summary>
    public int Match(ReadOnlySpan<char> text, bool isOnRedaction)
    {
        if (_firstCharacters.Length > 0
            && !_firstCharacters.Contains(char.ToLowerInvariant(text[0]), StringComparison.Ordinal))
        {
            return 0;
        }

        var length = Match(_anywhere.Value, text);

        return length == 0 && isOnRedaction && _onRedaction is not null ? Match(_onRedaction.Value, text) : length;
    }

    /// <summary>Makes sure that the patterns can be used.</summary>
    /// <exception cref="CodeCatalogFormatException">One of them cannot.</exception>
    public void Check() => _ = (_anywhere.Value, _onRedaction?.Value);

    // Short words are too near to other words.
    private static bool IsDistinctive(string text) => text.Length >= (text.Any(char.IsDigit) ? 4 : 8);

    private static int Match(Regex regex, ReadOnlySpan<char> text)
    {
        foreach (var match in regex.EnumerateMatches(text))
        {
            var isWhole = match.Length == text.Length || !char.IsLetterOrDigit(text[match.Length])
                || !char.IsLetterOrDigit(text[match.Length - 1]);

            return isWhole ? match.Length : 0;
        }

        return 0;
    }

    private static Regex Compile(
        CodeRegime regime, ExemptionCode code, IReadOnlyList<string> spellings, string? pattern)
    {
        IEnumerable<string> alternatives = spellings.OrderByDescending(static text => text.Length)
            .Select(SpellingPattern.Of);
        if (pattern is not null)
        {
            alternatives = alternatives.Prepend($"(?i:{pattern})");
        }

        var words = regime.Prefixes.OrderByDescending(static text => text.Length).Select(Regex.Escape);
        var prefixes = regime.Prefixes.Count == 0
            ? string.Empty
            : $@"((?i:{string.Join('|', words)})[\s:.,§]{{0,3}})?";
        try
        {
            return new(
                $"^{prefixes}({string.Join('|', alternatives)})({regime.Suffix})?",
                RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            throw new CodeCatalogFormatException($"The pattern of {code.Code} in {regime.Id} cannot be used.", failure);
        }
    }

    // A quick way out for most texts. With a pattern, or with a bracket that may be missing, nothing is sure.
    private static string FirstCharacters(IReadOnlyList<string> spellings, bool hasPattern) => hasPattern
        ? string.Empty
        : string.Concat(spellings
            .SelectMany(static text => new[] { text[0], text.FirstOrDefault(char.IsLetterOrDigit, text[0]) })
            .Concat("([{")
            .Select(char.ToLowerInvariant)
            .Distinct());
}
