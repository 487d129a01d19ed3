using System.Diagnostics;
using System.Globalization;

namespace Redaction.Sdk.Benchmarks;

/// <summary>The two of <see cref="WholeCallBenchmarks"/> in turn, so that whatever else the machine does meets both.</summary>
internal static class WholeCallComparison
{
    private const int Turns = 300;

    /// <summary>Prints the least time and the median of both, and their ratios.</summary>
    public static async Task RunAsync()
    {
        using WholeCallBenchmarks calls = new();
        calls.Open();
        var raw = new double[Turns];
        var whole = new double[Turns];
        for (var turn = -20; turn < Turns; turn++)
        {
            var start = Stopwatch.GetTimestamp();
            calls.Run();
            var between = Stopwatch.GetTimestamp();
            await calls.DetectAsync();
            var end = Stopwatch.GetTimestamp();
            if (turn >= 0)
            {
                raw[turn] = Stopwatch.GetElapsedTime(start, between).TotalMilliseconds;
                whole[turn] = Stopwatch.GetElapsedTime(between, end).TotalMilliseconds;
            }
        }

        Array.Sort(raw);
        Array.Sort(whole);
        Print("least", raw[0], whole[0]);
        Print("median", raw[Turns / 2], whole[Turns / 2]);
    }

    private static void Print(string name, double raw, double whole) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: Run {raw:0.00} ms, DetectAsync {whole:0.00} ms, ratio {whole / raw:0.000}"));
}
