using System.Text.RegularExpressions;

namespace Redaction.Sdk.Registry;

/// <summary>What models and aliases may be called.</summary>
/// <remarks>Such a name is a safe name of a file on every system, and never looks like a path or a version.</remarks>
internal static partial class ModelName
{
    public const string Rule =
        "A name is 1 to 64 lower-case letters, digits and hyphens and begins with a letter; 'builtin' and 'rules' are taken.";

    public static bool IsValid(string name) => !IsTaken(name) && Name().IsMatch(name);

    // On the command line, the model that comes with the SDK and the detector that needs none go by these names.
    private static bool IsTaken(string name) => name is "builtin" or "rules";

    [GeneratedRegex(@"\A(?!(?:con|prn|aux|nul|com\d|lpt\d)\z)[a-z](?:[a-z0-9-]{0,62}[a-z0-9])?\z")]
    private static partial Regex Name();
}
