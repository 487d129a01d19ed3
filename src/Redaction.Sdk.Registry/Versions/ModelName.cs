using System.Text.RegularExpressions;

namespace Redaction.Sdk.Registry;

/// <summary>What models and aliases may be called.</summary>
/// <remarks>Such a name is a safe name of a file on every system, and never looks like a path or a version.</remarks>
internal static partial class ModelName
{
    public const string Rule =
        "A name is 1 to 64 lower-case letters, digits and hyphens and begins with a letter; 'rules' is taken.";

    // The detector that needs no model goes by this name on the command line.
    private const string Taken = "rules";

    public static bool IsValid(string name) => name != Taken && Name().IsMatch(name);

    [GeneratedRegex(@"\A(?!(?:con|prn|aux|nul|com\d|lpt\d)\z)[a-z](?:[a-z0-9-]{0,62}[a-z0-9])?\z")]
    private static partial Regex Name();
}
