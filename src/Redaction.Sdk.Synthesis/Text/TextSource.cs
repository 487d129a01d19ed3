using System.Globalization;

namespace Redaction.Sdk.Synthesis;

/// <summary>Writes the words of one page.</summary>
internal sealed class TextSource(Lexicon lexicon, Language language, SeededRandom random)
{
    private static readonly string[] Domains =
        ["example.org", "minbzk.nl", "agency.gov", "province.nl", "rws.nl", "mail.com", "city.org", "uni.edu", "gmail.com"];

    private static readonly string[] Streets = ["Street", "straat", "Avenue", "weg", "Lane", "plein", "Road", "laan"];

    public Language Language => language;

    // Frequent words come first in a list, so the square of a uniform number draws them more often.
    public string Word()
    {
        var unit = random.Unit();
        return language.Words[(int)(unit * (language.Name == "text" ? 1 : unit) * language.Words.Count)];
    }

    public string Name() => random.PickFrom(lexicon.Names);

    public string FullName() => random.Chance(0.3)
        ? $"{(char)('A' + random.Below(26))}. {Name()}"
        : $"{Name()} {Name()}";

    public string Title(int words)
    {
        var parts = new string[words];
        for (var i = 0; i < words; i++)
        {
            parts[i] = i == 0 || random.Chance(0.3) ? Capitalize(Word()) : Word();
        }

        return string.Join(' ', parts);
    }

    /// <summary>The words of a paragraph, with capitals, marks and now and then a name or number.</summary>
    public string[] Sentences(int words)
    {
        var result = new string[words];
        var starts = true;
        for (var i = 0; i < words; i++)
        {
            var word = random.Below(24) switch { 0 => Name(), 1 => Number(), _ => Word() };
            var ends = i == words - 1 || random.Chance(0.08);
            result[i] = (starts ? Capitalize(word) : word) + (ends ? "." : random.Chance(0.06) ? "," : "");
            starts = ends;
        }

        return result;
    }

    public string Number() => random.Below(4) switch
    {
        0 => random.Between(1, 99).ToString(CultureInfo.InvariantCulture),
        1 => random.Between(1900, 2026).ToString(CultureInfo.InvariantCulture),
        2 => string.Create(CultureInfo.InvariantCulture, $"{random.Between(1, 999)},{random.Below(100):00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{random.Between(1, 99)}-{random.Between(1, 9999)}"),
    };

    public string Money() => string.Create(
        CultureInfo.InvariantCulture, $"{random.Pick("$", "€", "")} {random.Between(1, 99999):N0}.{random.Below(100):00}").Trim();

    public string Date() => random.Below(4) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{random.Between(1, 12)}/{random.Between(1, 28)}/{random.Between(55, 99)}"),
        1 => string.Create(CultureInfo.InvariantCulture, $"{random.Between(1, 28):00}-{random.Between(1, 12):00}-{random.Between(1995, 2026)}"),
        2 => string.Create(CultureInfo.InvariantCulture, $"{random.Between(1, 28)} {Month()} {random.Between(1950, 2026)}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Month()} {random.Between(1, 28)}, {random.Between(1950, 2026)}"),
    };

    public string Time() => string.Create(CultureInfo.InvariantCulture, $"{random.Below(24)}:{random.Below(60):00}");

    public string Email() => $"{Name().ToLowerInvariant()}@{random.Pick<string>(Domains)}";

    public string Phone() => string.Create(
        CultureInfo.InvariantCulture, $"0{random.Between(10, 99)} {random.Between(100, 999)} {random.Between(1000, 9999)}");

    public string Street() => string.Create(
        CultureInfo.InvariantCulture, $"{Name()}{random.Pick<string>(Streets)} {random.Between(1, 300)}");

    public string FileNumber() => string.Create(
        CultureInfo.InvariantCulture, $"{random.Between(10, 199)}-{random.Between(10, 9999)}-{random.Between(1, 4000)}");

    public static string Capitalize(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private string Month() => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(random.Between(1, 12));
}
