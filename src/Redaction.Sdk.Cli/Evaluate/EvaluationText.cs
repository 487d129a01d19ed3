using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Evaluate;

/// <summary>The wording that the tables of evaluations and of comparisons share.</summary>
internal static class EvaluationText
{
    public static IEnumerable<string> Unread(IReadOnlyList<ImageOutcome> unread)
    {
        if (unread.Count > 0)
        {
            yield return FigureText.Of($"images not read             {unread.Count}, in no figure:");
        }

        foreach (var outcome in unread)
        {
            yield return $"  {PrintableText.Escape(outcome.Image.FileName)}: "
                + $"{PrintableText.Escape(outcome.Problem!.Message)} ({ReportName.Of(outcome.Problem.Code)})";
        }
    }
}
