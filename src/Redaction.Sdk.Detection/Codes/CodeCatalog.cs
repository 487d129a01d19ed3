using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using Redaction.Sdk.Detection.Codes;

namespace Redaction.Sdk.Detection;

/// <summary>The grounds for withholding that are looked for. Immutable; threads may share it.</summary>
public sealed class CodeCatalog
{
    private static readonly Lazy<CodeCatalog> LazyBuiltIn = new(LoadBuiltIn);

    private CodeCatalog(
        IReadOnlyList<CodeRegime> regimes,
        FrozenSet<string> labelWords,
        FrozenSet<string> fillWords,
        FrozenSet<string> citationWords)
    {
        (Regimes, LabelWords, FillWords, CitationWords) = (regimes, labelWords, fillWords, citationWords);
        Matchers = [.. regimes.SelectMany(MatchersOf)];
    }

    /// <summary>Gets the regimes that come with the SDK.</summary>
    public static CodeCatalog BuiltIn => LazyBuiltIn.Value;

    /// <summary>Gets the regimes, those first that win where a code could be of several.</summary>
    public IReadOnlyList<CodeRegime> Regimes { get; }

    internal IReadOnlyList<CodeMatcher> Matchers { get; }

    internal FrozenSet<string> LabelWords { get; }

    internal FrozenSet<string> FillWords { get; }

    internal FrozenSet<string> CitationWords { get; }

    /// <summary>Reads a file of exemption codes: JSON with the schema <c>redaction-codes/1</c>.</summary>
    /// <param name="json">The file, in UTF-8. It is left open.</param>
    /// <returns>The regimes of the file.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="CodeCatalogFormatException">
    /// The file is not of that schema, or a pattern in it is wrong.
    /// </exception>
    public static CodeCatalog Load(Stream json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var catalog = Create(Parse(json));
        foreach (var matcher in catalog.Matchers)
        {
            matcher.Check();
        }

        return catalog;
    }

    /// <summary>Adds the regimes of another catalog, in place of those that have the same id.</summary>
    /// <param name="other">The other catalog; its regimes win over those of this one.</param>
    /// <returns>A catalog with the regimes of both.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public CodeCatalog With(CodeCatalog other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var ids = other.Regimes.Select(static regime => regime.Id).ToHashSet(StringComparer.Ordinal);

        return new(
            [.. other.Regimes, .. Regimes.Where(regime => !ids.Contains(regime.Id))],
            Words(LabelWords.Concat(other.LabelWords)),
            Words(FillWords.Concat(other.FillWords)),
            Words(CitationWords.Concat(other.CitationWords)));
    }

    /// <summary>Keeps some of the regimes.</summary>
    /// <param name="ids">The ids of those to keep.</param>
    /// <returns>A catalog of these alone, in the order of this one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ids"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no regime of such an id.</exception>
    public CodeCatalog Only(IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        CodeRegime[] kept = [.. Regimes.Where(regime => wanted.Contains(regime.Id))];

        return kept.Length == wanted.Count
            ? new(kept, LabelWords, FillWords, CitationWords)
            : throw new ArgumentException("There is no regime of such an id.", nameof(ids));
    }

    /// <summary>Says what a code stands for.</summary>
    /// <param name="code">A code from a report.</param>
    /// <returns>The meaning; <see langword="null"/> when this catalog does not have the code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is <see langword="null"/>.</exception>
    public string? MeaningOf(RedactionCode code)
    {
        ArgumentNullException.ThrowIfNull(code);

        return Regimes.FirstOrDefault(regime => regime.Id == code.Regime)?.Codes
            .FirstOrDefault(known => known.Code == code.Code)?.Meaning;
    }

    private static CodeCatalog LoadBuiltIn()
    {
        using var stream = typeof(CodeCatalog).Assembly.GetManifestResourceStream("exemption-codes.json")!;

        return Create(Parse(stream));
    }

    private static CodeCatalogFile Parse(Stream json)
    {
        try
        {
            var file = JsonSerializer.Deserialize(json, CodeCatalogJson.Default.CodeCatalogFile);

            return file?.Schema == CodeCatalogFile.CurrentSchema
                ? file
                : throw new CodeCatalogFormatException(
                    $"The file of exemption codes does not have the schema {CodeCatalogFile.CurrentSchema}.");
        }
        catch (JsonException failure)
        {
            throw new CodeCatalogFormatException("The file of exemption codes is not as its schema says.", failure);
        }
    }

    private static CodeCatalog Create(CodeCatalogFile file)
    {
        if (file.Regimes.DistinctBy(static regime => regime.Id).Count() < file.Regimes.Count)
        {
            throw new CodeCatalogFormatException("The file of exemption codes has two regimes of one id.");
        }

        if (file.Regimes.FirstOrDefault(HasEmptySpelling) is { } regime)
        {
            throw new CodeCatalogFormatException($"A code of {regime.Id}, or a spelling of one, is empty.");
        }

        return new(file.Regimes, Words(file.LabelWords), Words(file.FillWords), Words(file.CitationWords));
    }

    private static bool HasEmptySpelling(CodeRegime regime) => regime.Codes
        .SelectMany(static code => code.Spellings.Concat(code.OnRedaction).Append(code.Code))
        .Concat(regime.Prefixes)
        .Any(string.IsNullOrWhiteSpace);

    private static FrozenSet<string> Words(IEnumerable<string> words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<CodeMatcher> MatchersOf(CodeRegime regime)
    {
        var suffix = regime.Suffix is { Length: > 0 } pattern
            ? new Lazy<Regex>(() => CodeMatcher.Written(regime, $"^({pattern})?"))
            : null;

        return regime.Codes.Select(code => new CodeMatcher(regime, code, suffix));
    }
}
