using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>The wording that the tables of evaluations and of comparisons share.</summary>
internal static class EvaluationText
{
    /// <summary>Stands for a figure that would divide by nothing.</summary>
    public const string Undefined = "-";

    public static string Name(DetectorIdentity detector) =>
        $"{PrintableText.Escape(detector.Name)} {PrintableText.Escape(detector.Version)}";

    public static string Figure(double? value) => value is { } number ? Of($"{number:0.000}") : Undefined;

    public static IEnumerable<string> Unread(IReadOnlyList<ImageOutcome> unread)
    {
        if (unread.Count > 0)
        {
            yield return Of($"images not read             {unread.Count}, in no figure:");
        }

        foreach (var outcome in unread)
        {
            yield return $"  {PrintableText.Escape(outcome.Image.FileName)}: "
                + $"{PrintableText.Escape(outcome.Problem!.Message)} ({ReportName.Of(outcome.Problem.Code)})";
        }
    }

    public static string Of(FormattableString text) => FormattableString.Invariant(text);
}
