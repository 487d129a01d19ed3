using System.Security.Cryptography;
using System.Text.Json;

namespace Redaction.Sdk.Batch;

/// <summary>Proves that an export is as it was written: every file that its manifest names, and no other.</summary>
public static class ExportVerifier
{
    /// <summary>Checks every file of an export.</summary>
    /// <param name="folder">The folder of the export.</param>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>What is wrong.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is empty.</exception>
    /// <exception cref="JobException">There is no manifest in the folder, or it cannot be read.</exception>
    public static async Task<JobVerification> VerifyAsync(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);

        var (flaws, files) = (new FlawList(), ReadManifest(folder));
        foreach (var (name, sha256) in files)
        {
            flaws.CountChecked();
            if (await FlawOfAsync(Path.Combine(folder, name), sha256, cancellationToken).ConfigureAwait(false) is { } flaw)
            {
                flaws.Add(name, flaw);
            }
        }

        foreach (var name in FilesIn(folder).Where(name => name != JobManifest.FileName && !files.ContainsKey(name)))
        {
            flaws.Add(name, "The file is not in the manifest.");
        }

        return flaws.ToVerification();
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal);

    private static SortedDictionary<string, string> ReadManifest(string folder)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, JobManifest.FileName)));
            var files = json.RootElement.GetProperty("files").EnumerateArray().ToDictionary(
                static file => file.GetProperty("name").GetString()!, static file => file.GetProperty("sha256").GetString()!);

            return new(files, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException
            or InvalidOperationException or ArgumentException)
        {
            throw new JobException("The manifest of the export cannot be read.", e);
        }
    }

    private static async Task<string?> FlawOfAsync(string path, string sha256, CancellationToken cancellationToken)
    {
        try
        {
            var file = File.OpenRead(path);
            await using (file.ConfigureAwait(false))
            {
                var hash = await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false);

                return Convert.ToHexStringLower(hash) == sha256 ? null : "The file is not what the manifest says.";
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "The file cannot be read.";
        }
    }
}
