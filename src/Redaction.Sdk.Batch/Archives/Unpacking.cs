using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Redaction.Sdk.Batch;

/// <summary>Unpacks an archive of a collection and all archives in it.</summary>
/// <param name="root">The folder to unpack into.</param>
/// <param name="options">The limits.</param>
/// <param name="names">Names that are taken.</param>
/// <param name="cancellationToken">Stops it.</param>
internal sealed class Unpacking(
    string root, ArchiveOptions options, UniqueNames names, CancellationToken cancellationToken)
{
    /// <summary>Unpacks the archive while its entries are enumerated.</summary>
    /// <param name="name">Its name in the collection.</param>
    /// <param name="path">Where it lies.</param>
    public IEnumerable<ManifestEntry> Run(string name, string path)
    {
        var file = new FileInfo(path);

        return ListSafely(new(name, file, 1), new(options, file.Exists ? file.Length : 0));
    }

    private IEnumerable<ManifestEntry> ListSafely(Archive archive, ArchiveBudget budget)
    {
        using var entries = Unpack(archive, budget).GetEnumerator();
        while (TryMoveNext(entries, out var problem))
        {
            yield return problem is null
                ? entries.Current
                : new() { Name = archive.Name, Files = [], Problem = problem };
        }
    }

    private static bool TryMoveNext(IEnumerator<ManifestEntry> entries, out DocumentProblem? problem)
    {
        problem = null;
        try
        {
            return entries.MoveNext();
        }
        catch (ArchiveException e)
        {
            problem = e.Problem;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException
            or NotSupportedException or FormatException)
        {
            problem = new(ProblemCode.MalformedDocument, "The archive is damaged.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = FileSystemSentence.Problem;
        }

        return true;
    }

    private IEnumerable<ManifestEntry> Unpack(Archive archive, ArchiveBudget budget)
    {
        budget.CheckDepth(archive.Depth);
        var (stamp, count) = (StampOf(archive.File), 0);
        UnpackedFolder folder = new(Path.Combine(root, KeyOf(archive.File, stamp)), archive.File.LastWriteTimeUtc, budget);
        using var stream = archive.File.Open(FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        foreach (var entry in ArchiveReader.Read(stream, archive.Name, budget))
        {
            cancellationToken.ThrowIfCancellationRequested();
            budget.AddEntry();
            count++;
            foreach (var document in EntriesOf(archive, entry, count, folder, budget))
            {
                yield return document;
            }
        }

        archive.File.Refresh();
        if (count == 0 || StampOf(archive.File) != stamp)
        {
            throw new ArchiveException(count == 0
                ? new(ProblemCode.EmptyDocument, "The archive holds no file.")
                : new(ProblemCode.IoError, "The archive changed while it was unpacked."));
        }
    }

    private IEnumerable<ManifestEntry> EntriesOf(
        Archive archive, ArchiveEntry entry, int place, UnpackedFolder folder, ArchiveBudget budget)
    {
        var inner = entry.Name.Replace('\\', '/');
        if (IsHidden(inner))
        {
            return [];
        }

        var name = names.Claim($"{archive.Name}!/{WithoutDot(inner)}", "entry", place);
        if (entry.Open is null)
        {
            return [new() { Name = name, Files = [], Problem = entry.Problem }];
        }

        var path = folder.Write(entry, place, cancellationToken);

        return ArchiveReader.IsArchive(inner)
            ? ListSafely(new(name, new(path), archive.Depth + 1), budget)
            : [new() { Name = name, Files = [path] }];
    }

    // Paths that lead upwards are only names here, and hide nothing.
    private static bool IsHidden(string name) => name.Split('/').Any(static part =>
        part is "__MACOSX" || (part.StartsWith('.') && part is not ("." or "..")));

    private static string WithoutDot(string name) => name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;

    private static string StampOf(FileInfo file) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Length}@{file.LastWriteTimeUtc.Ticks}");

    private static string KeyOf(FileInfo file, string stamp) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{file.FullName}\n{stamp}")))[..16];

    private sealed record Archive(string Name, FileInfo File, int Depth);
}
