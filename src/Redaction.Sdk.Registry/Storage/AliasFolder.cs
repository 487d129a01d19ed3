using System.Collections.Immutable;
using System.Text;
using NuGet.Versioning;

namespace Redaction.Sdk.Registry;

/// <summary>The aliases of a model: a small file for each, which holds the version that it leads to.</summary>
internal sealed class AliasFolder(string model)
{
    private readonly string _folder = Path.Combine(model, "aliases");

    /// <summary>Finds where an alias leads.</summary>
    /// <returns>The version; <see langword="null"/> where there is no such alias.</returns>
    public SemanticVersion? Read(string alias)
    {
        try
        {
            return ModelVersion.TryParse(File.ReadAllText(Path.Combine(_folder, alias)).TrimEnd('\n'));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // It may be taken away by somebody else at any time.
            return null;
        }
    }

    /// <summary>Lets an alias lead to a version, in one step.</summary>
    public void Write(string alias, string version)
    {
        Directory.CreateDirectory(_folder);
        WholeFile.Write(Path.Combine(_folder, alias), Encoding.ASCII.GetBytes($"{version}\n"));
    }

    /// <summary>Takes an alias away.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string alias)
    {
        var path = Path.Combine(_folder, alias);
        var isThere = File.Exists(path);
        if (isThere)
        {
            File.Delete(path);
        }

        return isThere;
    }

    /// <summary>Lists the aliases that lead to a version, in alphabetical order.</summary>
    public ImmutableArray<string> Of(SemanticVersion version) => Directory.Exists(_folder)
        ?
        [
            .. from path in Directory.EnumerateFiles(_folder)
               let alias = Path.GetFileName(path)
               where ModelReference.IsAlias(alias) && Read(alias) == version
               orderby alias
               select alias,
        ]
        : [];
}
