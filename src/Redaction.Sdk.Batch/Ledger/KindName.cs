using System.Collections.Frozen;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>Reads what <see cref="ReportName"/> writes.</summary>
internal static class KindName
{
    private static readonly FrozenDictionary<string, OutcomeKind> Kinds =
        Enum.GetValues<OutcomeKind>().ToFrozenDictionary(ReportName.Of);

    private static readonly FrozenDictionary<string, ProblemCode> Codes =
        Enum.GetValues<ProblemCode>().ToFrozenDictionary(ReportName.Of);

    public static OutcomeKind Parse(string name) => Kinds[name];

    public static ProblemCode ParseCode(string name) => Codes[name];
}
