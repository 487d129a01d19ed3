using Redaction.Sdk.Detection;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Tests.RealPages;

/// <summary>A malformed, encrypted, hostile or odd file, and the outcome that its manifest expects.</summary>
internal sealed record HardFile(string Path, string Category, string Expected, string MediaRoot)
{
    public string FullPath => System.IO.Path.Combine(MediaRoot, Path);

    public static IReadOnlyList<HardFile> ReadAll()
    {
        var folder = Folders.RealData("hard-files");

        return
        [
            .. File.ReadLines(System.IO.Path.Combine(folder, "MANIFEST.tsv"))
                .Skip(1)
                .Select(line => line.Split('\t'))
                .Select(cells => new HardFile(cells[0], cells[1], cells[3], folder)),
        ];
    }

    /// <summary>Decides whether a scan ended as the manifest expects.</summary>
    public bool IsMetBy(DocumentFindings findings)
    {
        var codes = findings.Problems.Select(problem => problem.Code).ToHashSet();

        return Expected.Split(';')[0] switch
        {
            "result" => findings.Status == ReadStatus.Checked,
            "result-with-warning-or-typed-error:malformed" => findings.Status != ReadStatus.Unchecked || IsMalformed(codes),
            "result-or-typed-error:limit-or-malformed" => findings.Status != ReadStatus.Unchecked || IsMalformed(codes)
                || codes.Overlaps([ProblemCode.LimitExceeded, ProblemCode.TimedOut]),
            "typed-error:password-required" => codes.SetEquals([ProblemCode.PasswordRequired]),
            "typed-error:unsupported-format" => codes.SetEquals([ProblemCode.UnsupportedFormat]),
            var other => throw new InvalidDataException($"The manifest expects '{other}', which has no meaning yet."),
        };
    }

    private static bool IsMalformed(HashSet<ProblemCode> codes) => codes.Overlaps(
        [ProblemCode.MalformedDocument, ProblemCode.MalformedPage, ProblemCode.EmptyDocument]);
}
