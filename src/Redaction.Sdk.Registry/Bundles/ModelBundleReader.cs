namespace Redaction.Sdk.Registry;

/// <summary>Reads model bundles: a folder, or the same folder as one <c>.zip</c>.</summary>
/// <remarks>
/// The files are read once and into memory. Their hashes, their manifest and the model itself are checked before
/// anything is returned, and what is returned are the very bytes that were checked. Nothing is written, inflated or
/// run. Any number of threads may read.
/// </remarks>
public static class ModelBundleReader
{
    /// <summary>Reads a bundle and refuses it unless every check passes.</summary>
    /// <param name="path">A folder or a <c>.zip</c> as <see cref="ModelBundleWriter"/> writes them.</param>
    /// <returns>The verified bundle.</returns>
    /// <exception cref="ModelFormatException">
    /// The bundle is refused; <see cref="ModelFormatException.Refusal"/> says why.
    /// </exception>
    public static ModelBundle Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        return new BundleVerification(static _ => { }).Run(() => Open(path));
    }

    /// <summary>Reads a bundle that is an archive in memory, and refuses it unless every check passes.</summary>
    /// <param name="archive">The bytes of the archive. The bundle shares them: they must not change.</param>
    /// <returns>The verified bundle.</returns>
    /// <exception cref="ModelFormatException">
    /// The bundle is refused; <see cref="ModelFormatException.Refusal"/> says why.
    /// </exception>
    public static ModelBundle Read(ReadOnlyMemory<byte> archive) =>
        new BundleVerification(static _ => { }).Run(() => BundleArchive.Read(archive));

    /// <summary>Checks a bundle and tells of each check.</summary>
    /// <param name="path">A folder or a <c>.zip</c> as <see cref="ModelBundleWriter"/> writes them.</param>
    /// <returns>
    /// The checks in order, up to the one that failed, which is then the last; all of them for a good bundle.
    /// </returns>
    public static IReadOnlyList<BundleCheck> Check(string path) => Check(path, out _);

    /// <summary>Checks a bundle, tells of each check, and reads it if it passes them all.</summary>
    /// <param name="path">A folder or a <c>.zip</c> as <see cref="ModelBundleWriter"/> writes them.</param>
    /// <param name="bundle">The verified bundle; <see langword="null"/> when a check failed.</param>
    /// <returns>
    /// The checks in order, up to the one that failed, which is then the last; all of them for a good bundle.
    /// </returns>
    public static IReadOnlyList<BundleCheck> Check(string path, out ModelBundle? bundle)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        bundle = null;
        string[] order = ["files", "manifest", "hashes", "sdk", "model"];
        List<BundleCheck> checks = [];
        try
        {
            bundle = new BundleVerification(checks.Add).Run(() => Open(path));
        }
        catch (ModelFormatException e)
        {
            checks.Add(new(order[checks.Count], e.Refusal, e.Message));
        }

        return checks;
    }

    internal static BundleFiles Open(string path)
    {
        try
        {
            return Directory.Exists(path) ? BundleFolder.Read(path) : BundleArchive.Read(ReadArchive(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refuse.With(
                ModelRefusal.Unreadable, $"The bundle {Quoted.Name(Path.GetFileName(path))} cannot be read.", e);
        }
    }

    private static byte[] ReadArchive(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists || file.Length == 0)
        {
            throw Refuse.With(
                ModelRefusal.Unreadable, $"There is no bundle {Quoted.Name(file.Name)}, or it is empty.");
        }

        return file.Length <= BundleArchive.Largest
            ? BundleFolder.ReadExactly(path, file.Length)
            : throw Refuse.With(
                ModelRefusal.TooLarge,
                $"The archive has {file.Length:#,0} bytes; a bundle has at most {BundleArchive.Largest:#,0}.");
    }
}
