using ScottPlot;
using ScottPlot.TickGenerators;

namespace Redaction.Sdk.Cli.Evaluate.Charts;

/// <summary>Gives both axes of a chart of shares a tick at every tenth.</summary>
internal static class ShareTicks
{
    public static void Set(Plot plot) => (plot.Axes.Bottom.TickGenerator, plot.Axes.Left.TickGenerator) =
        (new NumericFixedInterval(0.1), new NumericFixedInterval(0.1));
}
