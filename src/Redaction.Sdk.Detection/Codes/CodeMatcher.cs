using System.Text.RegularExpressions;

namespace Redaction.Sdk.Detection.Codes;

/// <summary>Recognises one code at the start of a text.</summary>
internal sealed class CodeMatcher
{
    private readonly Lazy<Regex> _anywhere;
    private readonly Lazy<Regex>? _onRedaction;
    private readonly Lazy<Regex>? _pattern;
    private readonly Lazy<Regex>? _suffix;
    private readonly string _firstCharacters;

    /// <summary>Initializes a new instance of the <see cref="CodeMatcher"/> class.</summary>
    /// <param name="regime">The regime of the code.</param>
    /// <param name="code">The code.</param>
    /// <param name="suffix">What may follow a code of the regime; <see langword="null"/> for nothing.</param>
    public CodeMatcher(CodeRegime regime, ExemptionCode code, Lazy<Regex>? suffix)
    {
        (Regime, Code) = (regime.Id, code.Code);
        string[] spellings = [code.Code, .. code.Spellings];
        Detail = code.Code.Count(static c => char.IsDigit(c) || c == '(');
        Literals = [.. spellings.Where(IsDistinctive).Select(OcrDistance.Normalize).Distinct()];
        _suffix = suffix;
        _anywhere = new(() => Spelled(regime, spellings));
        _onRedaction = code.OnRedaction.Count == 0 ? null : new(() => Spelled(regime, code.OnRedaction));
        _pattern = code.Pattern is { } pattern ? new(() => Written(regime, $"^{Prefixes(regime)}(?i:{pattern})")) : null;
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

        var length = _pattern is null ? 0 : Match(_pattern.Value, text);
        length = length > 0 ? length : Match(_anywhere.Value, text);

        return length == 0 && isOnRedaction && _onRedaction is not null ? Match(_onRedaction.Value, text) : length;
    }

    /// <summary>Compiles what somebody wrote into a catalog.</summary>
    /// <remarks>No text makes such an expression slow. It takes milliseconds and megabytes to make.</remarks>
    /// <exception cref="CodeCatalogFormatException">It cannot be used.</exception>
    public static Regex Written(CodeRegime regime, string expression)
    {
        try
        {
            return new(
                expression,
                RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
        }
        catch (Exception failure) when (failure is ArgumentException or NotSupportedException)
        {
            throw new CodeCatalogFormatException($"A pattern of {regime.Id} cannot be used.", failure);
        }
    }

    /// <summary>Makes sure that the patterns can be used.</summary>
    /// <exception cref="CodeCatalogFormatException">One of them cannot.</exception>
    public void Check() => _ = (_pattern?.Value, _suffix?.Value);

    // Short words are too near to other words.
    private static bool IsDistinctive(string text) => text.Length >= (text.Any(char.IsDigit) ? 4 : 8);

    private int Match(Regex regex, ReadOnlySpan<char> text)
    {
        var length = LengthOf(regex, text);
        if (length == 0)
        {
            return 0;
        }

        length += _suffix is null ? 0 : LengthOf(_suffix.Value, text[length..]);

        return length == text.Length || !char.IsLetterOrDigit(text[length]) || !char.IsLetterOrDigit(text[length - 1])
            ? length
            : 0;
    }

    private static int LengthOf(Regex regex, ReadOnlySpan<char> text)
    {
        foreach (var match in regex.EnumerateMatches(text))
        {
            return match.Length;
        }

        return 0;
    }

    // Nothing in it repeats without a bound, so an expression that goes back is quick on any text, and quick to make.
    private static Regex Spelled(CodeRegime regime, IEnumerable<string> spellings)
    {
        var alternatives = spellings.OrderByDescending(static text => text.Length).Select(SpellingPattern.Of);

        return new(
            $"^{Prefixes(regime)}({string.Join('|', alternatives)})",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    private static string Prefixes(CodeRegime regime)
    {
        var words = regime.Prefixes.OrderByDescending(static text => text.Length).Select(Regex.Escape);

        return regime.Prefixes.Count == 0 ? string.Empty : $@"((?i:{string.Join('|', words)})[\s:.,§]{{0,3}})?";
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
