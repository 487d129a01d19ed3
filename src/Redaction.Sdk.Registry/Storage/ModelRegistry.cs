using System.Collections.Immutable;
using NuGet.Versioning;

namespace Redaction.Sdk.Registry;

/// <summary>A folder of model bundles, found by name and version.</summary>
/// <remarks>
/// <para>
/// A version never changes: adding other bytes under the same name and version is refused. Aliases may be moved, and
/// do so in one step. Any number of threads and processes may share a folder: files appear under their names only when
/// they are whole and on the disk.
/// </para>
/// <para>The folder holds <c>NAME/VERSION.zip</c> for each bundle and <c>NAME/aliases/ALIAS</c> for each alias.</para>
/// </remarks>
public sealed class ModelRegistry
{
    /// <summary>The environment variable that says where the default registry is.</summary>
    public const string FolderVariable = "REDACTION_MODELS";

    private const string Extension = ".zip";

    /// <summary>Initializes a new instance of the <see cref="ModelRegistry"/> class.</summary>
    /// <param name="folder">
    /// The folder, which need not be there yet; <see langword="null"/> for <see cref="DefaultFolder"/>.
    /// </param>
    public ModelRegistry(string? folder = null) => Folder = Path.GetFullPath(folder ?? DefaultFolder);

    /// <summary>Gets the folder of a registry for which none is named.</summary>
    /// <value>What the environment variable says, or <c>redaction/models</c> in the user's local data folder.</value>
    public static string DefaultFolder => Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder
        ? folder
        : Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "redaction",
            "models");

    /// <summary>Gets the folder, as a full path.</summary>
    public string Folder { get; }

    /// <summary>Adds a bundle, after every check of it has passed.</summary>
    /// <param name="path">A folder or a <c>.zip</c> as <see cref="ModelBundleWriter"/> writes them.</param>
    /// <param name="sha256">
    /// The <see cref="ModelBundle.Sha256"/> of the one bundle to accept, such as one that was tried;
    /// <see langword="null"/> for any.
    /// </param>
    /// <returns>The version that was added, or that was there with the same bytes.</returns>
    /// <exception cref="ModelFormatException">
    /// The bundle is refused, or there are other bytes of its name and version.
    /// </exception>
    /// <exception cref="IOException">The registry cannot be written to.</exception>
    public RegisteredModel Add(string path, string? sha256 = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var files = ModelBundleReader.Open(path);

        return sha256 is null || sha256 == ManifestFile.Hash(files.Manifest.Span)
            ? Add(files)
            : throw Refuse.With(ModelRefusal.Altered, $"The bundle is another than the one of SHA-256 {sha256}.");
    }

    /// <summary>Adds a bundle that is an archive in memory, after every check of it has passed.</summary>
    /// <param name="archive">The bytes of the archive.</param>
    /// <returns>The version that was added, or that was there with the same bytes.</returns>
    /// <exception cref="ModelFormatException">
    /// The bundle is refused, or there are other bytes of its name and version.
    /// </exception>
    /// <exception cref="IOException">The registry cannot be written to.</exception>
    public RegisteredModel Add(ReadOnlyMemory<byte> archive) => Add(BundleArchive.Read(archive));

    /// <summary>Lists what there is.</summary>
    /// <returns>Every version, by name, the newest version of each first.</returns>
    /// <exception cref="IOException">The registry cannot be read.</exception>
    public IReadOnlyList<RegisteredModel> List() => Directory.Exists(Folder)
        ?
        [
            .. from path in Directory.EnumerateDirectories(Folder)
               let name = Path.GetFileName(path)
               where ModelName.IsValid(name)
               orderby name
               from version in Versions(name)
               select Describe(name, version),
        ]
        : [];

    /// <summary>Finds the version that a reference leads to now.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>The newest version that it asks for.</returns>
    /// <exception cref="ModelNotFoundException">There is none. The message says what there is.</exception>
    public RegisteredModel Find(ModelReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var versions = Versions(reference.Name);
        if (versions.IsEmpty)
        {
            throw NotFound.Name(reference.Name, Names());
        }

        return Describe(reference.Name, Choose(reference, versions) ?? throw NotFound.Version(reference, versions));
    }

    /// <summary>Reads the version that a reference leads to now, and refuses it unless every check passes.</summary>
    /// <param name="reference">The reference.</param>
    /// <returns>The verified bundle.</returns>
    /// <exception cref="ModelNotFoundException">There is none. The message says what there is.</exception>
    /// <exception cref="ModelFormatException">The bundle is refused.</exception>
    public ModelBundle Load(ModelReference reference)
    {
        var found = Find(reference);
        var bundle = ModelBundleReader.Read(found.Path);

        // Somebody may have given the file another name.
        return (bundle.Manifest.Name, bundle.Manifest.Version) == (found.Name, found.Version)
            ? bundle
            : throw Refuse.With(
                ModelRefusal.Altered,
                $"The registry holds {bundle.Manifest.Name} {bundle.Manifest.Version} in the place of {reference}.");
    }

    /// <summary>Loads a model by what a person wrote: a reference, or the path of a bundle.</summary>
    /// <param name="model">
    /// <c>NAME[@VERSION]</c> for a model of this registry; anything else is a path. A folder that could be taken for a
    /// name is written with a slash, as <c>./bars</c>.
    /// </param>
    /// <returns>The verified bundle.</returns>
    /// <exception cref="ModelNotFoundException">The registry has no such model.</exception>
    /// <exception cref="ModelFormatException">The bundle is refused.</exception>
    public ModelBundle Load(string model) =>
        ModelReference.TryParse(model, out var reference) ? Load(reference) : ModelBundleReader.Read(model);

    /// <summary>Lets an alias lead to a version, in one step, wherever it led before.</summary>
    /// <param name="alias">The alias, spelled like the name of a model, such as <c>champion</c>.</param>
    /// <param name="reference">Leads to the version.</param>
    /// <returns>The version.</returns>
    /// <exception cref="ArgumentException">The alias is spelled otherwise.</exception>
    /// <exception cref="ModelNotFoundException">There is no such version.</exception>
    /// <exception cref="IOException">The registry cannot be written to.</exception>
    public RegisteredModel SetAlias(string alias, ModelReference reference)
    {
        CheckAlias(alias);
        var found = Find(reference);
        Aliases(found.Name).Write(alias, found.Version);

        return Describe(found.Name, SemanticVersion.Parse(found.Version));
    }

    /// <summary>Takes an alias away.</summary>
    /// <param name="name">The name of the model.</param>
    /// <param name="alias">The alias.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ArgumentException">The name or the alias is spelled otherwise.</exception>
    /// <exception cref="IOException">The registry cannot be written to.</exception>
    public bool RemoveAlias(string name, string alias)
    {
        if (!ModelName.IsValid(name))
        {
            throw new ArgumentException($"{Quoted.Name(name)} is no name of a model. {ModelName.Rule}", nameof(name));
        }

        CheckAlias(alias);

        return Aliases(name).Remove(alias);
    }

    private RegisteredModel Add(BundleFiles files)
    {
        var manifest = new BundleVerification(static _ => { }).Run(() => files).Manifest;
        var archive = BundleArchive.Write(files);
        var path = BundlePath(manifest.Name, manifest.Version);
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);

        // Renaming replaces what has the name on some systems, so that looking and renaming must not be parted.
        using (FolderLock.Take(folder))
        {
            if (!File.Exists(path))
            {
                WholeFile.Write(path, archive);
            }
            else if (!File.ReadAllBytes(path).AsSpan().SequenceEqual(archive))
            {
                throw Refuse.With(
                    ModelRefusal.Altered,
                    $"The registry has other bytes of {manifest.Name} {manifest.Version}: give the model a new version.");
            }
        }

        return Describe(manifest.Name, SemanticVersion.Parse(manifest.Version));
    }

    private SemanticVersion? Choose(ModelReference reference, ImmutableArray<SemanticVersion> versions)
    {
        if (reference.Version is null)
        {
            return versions.FirstOrDefault(static version => !version.IsPrerelease);
        }

        if (ModelReference.IsAlias(reference.Version))
        {
            var aim = Aliases(reference.Name).Read(reference.Version);

            return versions.FirstOrDefault(version => version == aim);
        }

        var selector = VersionSelector.TryParse(reference.Version)!;

        return versions.FirstOrDefault(selector.Matches);
    }

    private IEnumerable<string> Names() => List().Select(static model => model.Name).Distinct();

    // The newest first.
    private ImmutableArray<SemanticVersion> Versions(string name)
    {
        var folder = Path.Combine(Folder, name);

        return Directory.Exists(folder)
            ?
            [
                .. Directory.EnumerateFiles(folder, $"*{Extension}")
                    .Select(static path => ModelVersion.TryParse(Path.GetFileNameWithoutExtension(path)))
                    .OfType<SemanticVersion>()
                    .OrderDescending(),
            ]
            : [];
    }

    private RegisteredModel Describe(string name, SemanticVersion version)
    {
        var path = BundlePath(name, version.ToNormalizedString());

        return new(name, version.ToNormalizedString(), Aliases(name).Of(version), new FileInfo(path).Length, path);
    }

    private static void CheckAlias(string alias)
    {
        if (!ModelReference.IsAlias(alias))
        {
            throw new ArgumentException($"{Quoted.Name(alias)} is no alias. {ModelName.Rule}", nameof(alias));
        }
    }

    private string BundlePath(string name, string version) => Path.Combine(Folder, name, $"{version}{Extension}");

    private AliasFolder Aliases(string name) => new(Path.Combine(Folder, name));
}
