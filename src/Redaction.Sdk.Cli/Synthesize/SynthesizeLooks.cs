using System.CommandLine;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Synthesis;

namespace Redaction.Sdk.Cli.Synthesize;

/// <summary>The options of <c>synthesize</c> that say what pages look like.</summary>
internal sealed class SynthesizeLooks
{
    private static readonly SynthesisOptions Standard = new();
    private static readonly string[] StyleNames = [.. Enum.GetValues<RedactionStyle>().Select(style => ReportName.Of(style))];
    private static readonly string[] KindNames = [.. Enum.GetNames<DocumentKind>().Select(name => name.ToLowerInvariant())];

    private readonly Option<string[]> _styles = Some("--style", "STYLE", StyleNames, "Only redactions of this style.");
    private readonly Option<string[]> _documents = Some("--document", "KIND", KindNames, "Only documents of this kind.");
    private readonly Option<double> _dpi = CheckedOption.Number(
        "--dpi", "N", SynthesisOptions.LowestDpi, SynthesisOptions.HighestDpi, 100.0, "The resolution; pages stray 8 % from it.");
    private readonly Option<double> _clean = CheckedOption.Number(
        "--clean", "0..1", 0, 1, Standard.CleanShare, "The share of pages without a redaction.");
    private readonly Option<double> _scanned = CheckedOption.Number(
        "--scanned", "0..1", 0, 1, Standard.ScannedShare, "The share of pages that look printed and scanned.");
    private readonly Option<double> _backgroundShare = CheckedOption.Number(
        "--background-share", "0..1", 0, 1, Standard.BackgroundShare, "The share of pages over a real one.");
    private readonly Option<string[]> _texts = new("--text")
    {
        HelpName = "FILE.txt",
        Description = "A text, in UTF-8, whose words are used too. May be given often.",
    };
    private readonly Option<string[]> _fonts = new("--fonts")
    {
        HelpName = "FOLDER",
        Description = "Fonts in place of those of the system. May be given often.",
    };
    private readonly Option<bool> _gray = new("--gray") { Description = "Pages in grey, as a detector sees them." };

    public Option<string?> Backgrounds { get; } = new("--backgrounds")
    {
        HelpName = "FOLDER",
        Description = "Real pages to draw over.",
    };

    public void AddTo(Command command)
    {
        Option[] options = [_styles, _documents, _clean, _scanned, _dpi, _gray, Backgrounds, _backgroundShare, _texts, _fonts];
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    public SynthesisOptions Read(ParseResult result)
    {
        var dpi = result.GetValue(_dpi);
        SynthesisOptions options = new()
        {
            Format = result.GetValue(_gray) ? PixelFormat.Gray8 : PixelFormat.Bgra32,
            MinimumDpi = Math.Max(SynthesisOptions.LowestDpi, dpi * 0.92),
            MaximumDpi = Math.Min(SynthesisOptions.HighestDpi, dpi * 1.08),
            CleanShare = result.GetValue(_clean),
            ScannedShare = result.GetValue(_scanned),
            BackgroundShare = result.GetValue(_backgroundShare),
            TextFiles = result.GetValue(_texts) ?? [],
        };
        if (result.GetValue(_styles) is { Length: > 0 } styles)
        {
            options.StyleWeights = Only(Enum.GetValues<RedactionStyle>(), StyleNames, styles);
        }

        if (result.GetValue(_documents) is { Length: > 0 } documents)
        {
            options.DocumentWeights = Only(Enum.GetValues<DocumentKind>(), KindNames, documents);
        }

        if (result.GetValue(_fonts) is { Length: > 0 } fonts)
        {
            options.FontFolders = fonts;
        }

        return options;
    }

    private static Dictionary<T, double> Only<T>(T[] values, string[] names, string[] chosen)
        where T : struct, Enum =>
        values.Zip(names).Where(pair => chosen.Contains(pair.Second)).ToDictionary(pair => pair.First, _ => 1.0);

    private static Option<string[]> Some(string name, string helpName, string[] values, string description) => new(name)
    {
        HelpName = helpName,
        Description = $"{description} May be given often. One of: {string.Join(", ", values)}.",
        CustomParser = result => CheckedOption.Parse(
            result,
            result.Tokens.All(token => values.Contains(token.Value)),
            result.Tokens.Select(token => token.Value).ToArray(),
            $"{name} takes one of: {string.Join(", ", values)}."),
    };
}
