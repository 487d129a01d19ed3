using NuGet.Versioning;

namespace Redaction.Sdk.Registry;

/// <summary>Says what there is in the place of what was asked for.</summary>
internal static class NotFound
{
    private const int Shown = 5;

    public static ModelNotFoundException Name(string name, IEnumerable<string> names)
    {
        var known = Listed(names);

        return new(known.Length == 0
            ? $"There is no model '{name}': the registry is empty."
            : $"There is no model '{name}': the registry has {known}.");
    }

    public static ModelNotFoundException Version(ModelReference reference, IEnumerable<SemanticVersion> versions)
    {
        var known = Listed(versions.Select(static version => version.ToNormalizedString()));

        return new(reference.Version is null
            ? $"There are only pre-releases of model '{reference.Name}': name one of {known}."
            : $"Model '{reference.Name}' has nothing that '{reference.Version}' leads to: it has {known}.");
    }

    private static string Listed(IEnumerable<string> words)
    {
        string[] first = [.. words.Take(Shown + 1)];

        return string.Join(", ", first.Take(Shown)) + (first.Length > Shown ? " and more" : string.Empty);
    }
}
