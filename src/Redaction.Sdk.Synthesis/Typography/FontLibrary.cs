using SkiaSharp;

namespace Redaction.Sdk.Synthesis;

/// <summary>The fonts that pages are set in, by what they are used for. Any number of threads may read it.</summary>
internal sealed class FontLibrary
{
    private const string Latin = "AaEeIiOoUu Rr Tt 0123456789.,:@";

    // Fonts of signs, and cuts so thin that print at 100 dots an inch would hardly show.
    private static readonly string[] Unfit =
        ["symbol", "dingbat", "emoji", "math", "d050", "icon", "braille", "hairline", "thin", "extralight", "light"];

    private static readonly string[] Hands =
        ["hand", "script", "chancery", "z003", "breip", "femke", "dancing", "humor", "because", "jsa", "jem", "bwht"];

    private static readonly string[] Monos = ["mono", "courier", "typewriter", "fixed", "console", "typo"];
    private static readonly string[] Serifs =
        ["serif", "times", "roman", "caladea", "bookman", "c059", "p052", "garamond", "georgia", "cambria", "century"];

    private readonly FontFamily[][] _byRole;

    public FontLibrary(IReadOnlyList<string> folders)
    {
        var families = FontFiles.Find(folders)
            .Select(file => SKTypeface.FromFile(file))
            .Where(face => face is not null && IsUsable(face))
            .GroupBy(face => face.FamilyName)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => ToFamily(group.Key, [.. group]))
            .ToArray();
        if (families.Length == 0)
        {
            throw new ArgumentException(
                $"No font with Latin letters was found in {string.Join(", ", folders)}. Install some, or set FontFolders.",
                nameof(folders));
        }

        _byRole = [.. Enum.GetValues<FontRole>().Select(role => OfRole(families, role))];
    }

    public FontFamily Pick(FontRole role, SeededRandom random) => random.Pick<FontFamily>(_byRole[(int)role]);

    /// <summary>A family that has every character of a sample; any of the role where none has.</summary>
    public FontFamily Pick(FontRole role, string sample, SeededRandom random)
    {
        FontFamily[] covering = [.. _byRole[(int)role].Where(family => family.Covers(sample))];

        return covering.Length > 0 ? random.Pick<FontFamily>(covering) : Pick(role, random);
    }

    private static FontFamily[] OfRole(FontFamily[] families, FontRole role)
    {
        FontFamily[] found = [.. families.Where(family => family.Role == role)];

        return found.Length > 0 ? found : families;
    }

    private static FontFamily ToFamily(string name, SKTypeface[] faces)
    {
        var regular = faces.OrderBy(face => face.IsItalic).ThenBy(face => Math.Abs(face.FontWeight - 400)).First();

        return new(
            name,
            RoleOf(name, regular),
            regular,
            faces.Where(face => !face.IsItalic).MinBy(face => Math.Abs(face.FontWeight - 700)) ?? regular,
            faces.Where(face => face.IsItalic).MinBy(face => Math.Abs(face.FontWeight - 400)) ?? regular);
    }

    private static FontRole RoleOf(string name, SKTypeface face) =>
        Has(name, Hands) ? FontRole.Hand
        : face.IsFixedPitch || Has(name, Monos) ? FontRole.Mono
        : Has(name, Serifs) && !name.Contains("sans", StringComparison.OrdinalIgnoreCase) ? FontRole.Serif
        : FontRole.Sans;

    private static bool IsUsable(SKTypeface face) => !Has(face.FamilyName, Unfit) && face.ContainsGlyphs(Latin);

    private static bool Has(string name, string[] parts) =>
        parts.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase));
}
