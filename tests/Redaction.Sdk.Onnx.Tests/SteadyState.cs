namespace Redaction.Sdk.Onnx.Tests;

/// <summary>Measures what a call allocates once everything is warm.</summary>
internal static class SteadyState
{
    private const int WarmUp = 20, Calls = 200, Rounds = 5;

    /// <summary>Finds the bytes a call, on this thread.</summary>
    /// <returns>The least of some rounds: a collection that other tests cause empties the pools of the runtime.</returns>
    public static double BytesPerCall(Action call)
    {
        Repeat(call, WarmUp);
        var least = double.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Repeat(call, Calls);
            least = Math.Min(least, (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Calls);
        }

        return least;
    }

    private static void Repeat(Action call, int times)
    {
        for (var i = 0; i < times; i++)
        {
            call();
        }
    }
}
