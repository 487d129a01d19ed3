using System.Reflection;
using System.Text;

namespace Redaction.Sdk.Synthesis;

/// <summary>The languages and names that pages are written with. Any number of threads may read it.</summary>
internal sealed class Lexicon
{
    // Files of the caller are read up to this many characters: enough for every word to be drawn once in a while.
    private const int MaximumCharacters = 1_000_000;

    private static readonly WeightedChoice<string> BuiltIn = new(new Dictionary<string, double>
    {
        ["en"] = 5,
        ["nl"] = 4,
        ["de"] = 1.5,
        ["fr"] = 1.2,
        ["es"] = 0.8,
        ["ru"] = 0.4,
        ["el"] = 0.3,
    });

    private readonly Dictionary<string, Language> _languages;
    private readonly Language[] _ofCaller;

    public Lexicon(IReadOnlyList<string> textFiles)
    {
        _languages = BuiltIn.Values.ToDictionary(name => name, name => new Language(name, ReadResource($"words-{name}.txt")));
        _ofCaller = [.. textFiles.Select(ReadFile).Where(language => language.Words.Count > 0)];
        Names = ReadResource("names.txt");
    }

    public IReadOnlyList<string> Names { get; }

    public Language Pick(SeededRandom random) =>
        _ofCaller.Length > 0 && random.Chance(0.4) ? random.Pick<Language>(_ofCaller) : _languages[BuiltIn.Draw(random)];

    private static string[] ReadResource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);

        return Split(reader.ReadToEnd());
    }

    private static Language ReadFile(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var characters = new char[MaximumCharacters];
        var count = reader.ReadBlock(characters);

        return new("text", Split(new string(characters, 0, count)));
    }

    private static string[] Split(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
