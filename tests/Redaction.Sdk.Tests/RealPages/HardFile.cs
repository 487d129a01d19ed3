using Redaction.Sdk.Detection;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Tests.RealPages;

/// <summary>A malformed, encrypted, hostile or odd file, and the outcome that its manifest expects.</summary>
/// <param name="Folder">The folder of the manifest.</param>
/// <param name="Path">The path within that folder.</param>
/// <param name="Category">What is hard about the file.</param>
/// <param name="Expected">The outcome, in the words of the manifest.</param>
/// <param name="IsSound">Whether qpdf reads the file without a warning, so that we should not warn either.</param>
internal sealed record HardFile(string Folder, string Path, string Category, string Expected, bool IsSound)
{
    public string FullPath => System.IO.Path.Combine(Folder, Path);

    public static IReadOnlyList<HardFile> ReadAll()
    {
        var folder = Folders.RealData("hard-files");

        return
        [
            .. File.ReadLines(System.IO.Path.Combine(folder, "MANIFEST.tsv"))
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Select(cells => new HardFile(folder, cells[0], cells[1], cells[3], IsSound: cells[10] == "0")),
        ];
    }

    /// <summary>Decides whether a scan ended as the manifest expects.</summary>
    /// <remarks>
    /// The manifest speaks of pages that can be shown. A page that was looked at is a result also where the second
    /// reader gives up, or where it draws more than is read: the report says which check is missing.
    /// </remarks>
    public bool IsMetBy(DocumentFindings findings)
    {
        var codes = findings.Problems.Select(problem => problem.Code).ToHashSet();

        return Expected.Split(';')[0] switch
        {
            "result" => findings.Status == ReadStatus.Checked ||
                (HasResult(findings) && (!IsSound || codes.SetEquals([ProblemCode.StructureUnreadable]))),
            "result-with-warning-or-typed-error:malformed" => HasResult(findings) || IsMalformed(codes),
            "result-or-typed-error:limit-or-malformed" => HasResult(findings) || IsMalformed(codes)
                || codes.Overlaps([ProblemCode.LimitExceeded, ProblemCode.TimedOut]),
            "typed-error:password-required" => codes.SetEquals([ProblemCode.PasswordRequired]),
            "typed-error:unsupported-format" => codes.SetEquals([ProblemCode.UnsupportedFormat]),
            var other => throw new InvalidDataException($"The manifest expects '{other}', which has no meaning yet."),
        };
    }

    private static bool HasResult(DocumentFindings findings) =>
        findings.Pages.Count > 0 && findings.Pages.All(page => page.Status != ReadStatus.Unchecked);

    private static bool IsMalformed(HashSet<ProblemCode> codes) => codes.Overlaps(
        [ProblemCode.MalformedDocument, ProblemCode.MalformedPage, ProblemCode.EmptyDocument]);
}
