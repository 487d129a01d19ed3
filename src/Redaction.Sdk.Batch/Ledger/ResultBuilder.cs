using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>Makes the one outcome of a document out of those of its units.</summary>
internal sealed class ResultBuilder(ManifestEntry entry, string? sha256, long bytes, DetectorIdentity detector)
{
    public ManifestEntry Entry => entry;

    public string? Sha256 => sha256;

    /// <summary>The outcome of a document that has no units, because there is nothing to look at.</summary>
    public JobDocument Failed(DocumentProblem problem) => Failed(OutcomeOf.Problem(problem.Code), problem);

    public JobDocument Of(IReadOnlyList<UnitResult> units)
    {
        if (units.Any(static unit => unit.Kind is null))
        {
            return new() { Entry = entry, Kind = null };
        }

        if (units.All(static unit => unit.Findings is null))
        {
            return Failed(units[0].Kind!.Value, units[0].Problem!);
        }

        var findings = FindingsMerger.Merge(units, pagesAreFiles: entry.Files.Count > 1);

        return new()
        {
            Entry = entry,
            Kind = units.Count == 1 ? units[0].Kind : OutcomeOf.Status(findings),
            Findings = findings with { Name = entry.Name, Sha256 = sha256, Bytes = bytes },
        };
    }

    private JobDocument Failed(OutcomeKind kind, DocumentProblem problem) => new()
    {
        Entry = entry,
        Kind = kind,
        Findings = new()
        {
            Name = entry.Name,
            Sha256 = sha256,
            Bytes = sha256 is null ? null : bytes,
            Status = ReadStatus.Unchecked,
            Problems = [problem],
            Detector = detector,
        },
    };
}
