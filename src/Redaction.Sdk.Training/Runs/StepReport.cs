using System.Diagnostics;
using Redaction.Sdk.Training.Torch;

namespace Redaction.Sdk.Training.Runs;

/// <summary>The means of figures since the last report.</summary>
internal sealed class StepReport
{
    private double _scores;
    private double _boxes;
    private double _norm;
    private double _cells;
    private int _steps;
    private long _since = Stopwatch.GetTimestamp();

    /// <summary>Adds the figures of a step.</summary>
    public void Add(StepLosses losses, float gradientNorm)
    {
        _scores += losses.Scores;
        _boxes += losses.Boxes;
        _cells += losses.Cells;
        _norm += gradientNorm;
        _steps++;
    }

    /// <summary>Tells the means, and begins anew.</summary>
    public Dictionary<string, double> Figures(int batch, ulong pages, float rate, TimeSpan elapsed)
    {
        Dictionary<string, double> figures = new()
        {
            ["loss/scores"] = _scores / _steps,
            ["loss/boxes"] = _boxes / _steps,
            ["gradient/norm"] = _norm / _steps,
            ["cells"] = _cells / _steps,
            ["rate"] = rate,
            ["pages"] = pages,
            ["minutes"] = elapsed.TotalMinutes,
            ["looks/second"] = batch * _steps / Stopwatch.GetElapsedTime(_since).TotalSeconds,
        };
        (_scores, _boxes, _norm, _cells, _steps, _since) = (0, 0, 0, 0, 0, Stopwatch.GetTimestamp());

        return figures;
    }
}
