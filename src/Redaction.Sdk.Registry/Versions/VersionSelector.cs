using NuGet.Versioning;

namespace Redaction.Sdk.Registry;

/// <summary>Which versions a reference asks for: one, or a span as <c>^1.2</c> or <c>~1.2</c>.</summary>
/// <remarks>
/// <para>
/// <c>^</c> keeps the leftmost number that is not 0 (<c>^1.2.3</c> is from 1.2.3 to below 2.0.0, <c>^0.2.3</c> to below
/// 0.3.0, <c>^0.0.3</c> to below 0.0.4); <c>~</c> keeps the minor number where it is written (<c>~1.2</c> is from 1.2.0
/// to below 1.3.0, <c>~1</c> to below 2.0.0). Numbers left out are 0 below and free above.
/// </para>
/// <para>
/// A pre-release is within a span only if the span begins with a pre-release of the same three numbers.
/// </para>
/// </remarks>
internal sealed class VersionSelector
{
    private readonly SemanticVersion _least;
    private readonly SemanticVersion? _below;

    private VersionSelector(SemanticVersion least, SemanticVersion? below) => (_least, _below) = (least, below);

    /// <summary>Reads a version or a span.</summary>
    /// <returns>The selector; <see langword="null"/> if the text is neither.</returns>
    public static VersionSelector? TryParse(string text)
    {
        if (text.Length == 0 || text[0] is not ('^' or '~'))
        {
            return ModelVersion.TryParse(text) is { } exact ? new(exact, null) : null;
        }

        return Parts(text[1..]) is { } parts
            ? new(parts.Least, Above(parts.Least, parts.Written, isCaret: text[0] == '^'))
            : null;
    }

    public bool Matches(SemanticVersion version)
    {
        if (_below is null)
        {
            return version == _least;
        }

        var isStable = !version.IsPrerelease
            || (_least.IsPrerelease && Core(version) == Core(_least));

        return isStable && version >= _least && version < _below;
    }

    // How many numbers are written, and the version with the rest of them 0.
    private static (SemanticVersion Least, int Written)? Parts(string text)
    {
        var written = text.Split('-')[0].Split('.').Length;
        var whole = written switch
        {
            1 when !text.Contains('-') => $"{text}.0.0",
            2 when !text.Contains('-') => $"{text}.0",
            3 => text,
            _ => string.Empty,
        };

        return ModelVersion.TryParse(whole) is { } least ? (least, written) : null;
    }

    private static SemanticVersion Above(SemanticVersion least, int written, bool isCaret)
    {
        var (major, minor, patch) = Core(least);

        // The number that may not grow: 0 is the major one, 2 the patch.
        var kept = isCaret ? FirstNonZero(major, minor, written) : Math.Min(written, 2) - 1;

        return kept switch
        {
            0 => Version(major + 1L, 0, 0),
            1 => Version(major, minor + 1L, 0),
            _ => Version(major, minor, patch + 1L),
        };
    }

    private static int FirstNonZero(int major, int minor, int written) => (major, minor, written) switch
    {
        ( > 0, _, _) or (_, _, 1) => 0,
        (_, > 0, _) or (_, _, 2) => 1,
        _ => 2,
    };

    private static (int Major, int Minor, int Patch) Core(SemanticVersion version) =>
        (version.Major, version.Minor, version.Patch);

    // The first pre-release of all, so that none of that version is below it.
    private static SemanticVersion Version(long major, long minor, long patch) => new(
        Number(major), Number(minor), Number(patch), releaseLabel: "0");

    private static int Number(long number) => (int)Math.Min(number, int.MaxValue);
}
