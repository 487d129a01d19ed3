namespace Redaction.Sdk.Detection;

/// <summary>The precision that a detector keeps up at the recalls 0, 0.01 and so on to 1.</summary>
/// <remarks>
/// A curve is a span of <see cref="RecallSteps"/> precisions, all 0 at first. It takes points in any order.
/// </remarks>
internal static class PrecisionCurve
{
    public const int RecallSteps = 101;

    /// <summary>Adds a point: the precision goes to the highest recall that it still serves.</summary>
    public static void Add(Span<double> curve, double recall, double precision)
    {
        var step = Math.Min((int)(recall * (RecallSteps - 1)), RecallSteps - 1);

        // The multiplication rounds; COCO compares with the product of the step and 0.01.
        while (step + 1 < RecallSteps && (step + 1) * 0.01 <= recall)
        {
            step++;
        }

        while (step * 0.01 > recall)
        {
            step--;
        }

        curve[step] = Math.Max(curve[step], precision);
    }

    /// <summary>Averages the interpolated precision: the best one at a recall or any higher one.</summary>
    public static double Average(ReadOnlySpan<double> curve)
    {
        var (sum, best) = (0.0, 0.0);
        for (var step = RecallSteps - 1; step >= 0; step--)
        {
            best = Math.Max(best, curve[step]);
            sum += best;
        }

        return sum / RecallSteps;
    }
}
