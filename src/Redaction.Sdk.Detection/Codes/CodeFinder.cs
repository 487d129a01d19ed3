using Redaction.Sdk.Detection.Codes;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Detection;

/// <summary>
/// Finds the grounds that redactions state: codes on them, joined to them, beside or above them, in the margin.
/// </summary>
/// <remarks>
/// Where a code stands decides, because statutes are cited in sentences too. A finder keeps nothing between pages;
/// threads may share it.
/// </remarks>
public sealed class CodeFinder
{
    private readonly LabelReader _reader;
    private readonly Dictionary<string, int> _ranks;

    /// <summary>Initializes a new instance of the <see cref="CodeFinder"/> class.</summary>
    /// <param name="catalog">The codes to look for; <see cref="CodeCatalog.BuiltIn"/> by default.</param>
    public CodeFinder(CodeCatalog? catalog = null)
    {
        Catalog = catalog ?? CodeCatalog.BuiltIn;
        _reader = new(Catalog);
        _ranks = Catalog.Regimes.Select(static (regime, rank) => (regime.Id, rank))
            .ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Gets the codes that are looked for.</summary>
    public CodeCatalog Catalog { get; }

    /// <summary>Finds the codes of the redactions on a page.</summary>
    /// <param name="structure">What the page draws: its characters, its lines, its annotations.</param>
    /// <param name="redactions">The redactions of the page.</param>
    /// <param name="recognized">Words that were recognised in its pixels, for a scan without a text layer.</param>
    /// <returns>
    /// The same redactions in the same order, each with its <see cref="RedactionRecord.Codes"/>, from top to bottom and
    /// from left to right; empty where it states none, and <see langword="null"/> where there was no text to look at.
    /// </returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="structure"/> or <paramref name="redactions"/> is <see langword="null"/>.
    /// </exception>
    public IReadOnlyList<RedactionRecord> Find(
        PageStructure structure,
        IReadOnlyList<RedactionRecord> redactions,
        IReadOnlyList<RecognizedWord>? recognized = null)
    {
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(redactions);

        // A scan without a text layer tells nothing, and saying that its redactions state no ground would be a guess.
        var isUnread = recognized is null && structure.Characters.IsEmpty
            && structure.Elements.Any(static e => e.Kind == PageElementKind.Image);
        var page = new LabelPage(structure, redactions, recognized ?? [], _reader);
        OnLabels.Assign(page, _reader);
        LinkedLabels.Assign(page);
        NearLabels.Assign(page);
        MarginLabels.Assign(page);
        ContinuedLabels.Assign(page);
        var codes = Resolve(page);

        return
        [
            .. redactions
                .Select((found, i) => found with { Codes = codes[i].Length == 0 && isUnread ? null : codes[i] }),
        ];
    }

    // A spelling that several regimes share belongs to the one that the rest of the page speaks of most.
    private RedactionCode[][] Resolve(LabelPage page)
    {
        var votes = page.Assigned.SelectMany(static labels => labels).Distinct()
            .SelectMany(static label => label.Readings)
            .SelectMany(static reading => reading.Choices.Select(choice =>
                (choice.Regime, Weight: 1.0 / reading.Choices.Length)))
            .GroupBy(static vote => vote.Regime)
            .ToDictionary(static group => group.Key, static group => group.Sum(static vote => vote.Weight));

        return
        [
            .. page.Assigned.Select(labels => labels
                .SelectMany(label => label.Readings.Select(reading => Code(label, reading, votes)))
                .OrderBy(static code => code.Box.Top).ThenBy(static code => code.Box.Left)
                .DistinctBy(static code => (code.Regime, code.Code))
                .ToArray()),
        ];
    }

    private RedactionCode Code(CodeLabel label, CodeReading reading, Dictionary<string, double> votes)
    {
        var choice = reading.Choices
            .OrderByDescending(matcher => votes[matcher.Regime]).ThenBy(matcher => _ranks[matcher.Regime]).First();

        return new(choice.Regime, choice.Code, label.Segment.BoxOf(reading.Start, reading.Length));
    }
}
