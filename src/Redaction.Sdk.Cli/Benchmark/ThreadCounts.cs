namespace Redaction.Sdk.Cli.Benchmark;

/// <summary>Chooses the numbers of threads that are worth a measurement.</summary>
internal static class ThreadCounts
{
    /// <summary>Lists 1, 2, 4, … up to a number, and that number itself.</summary>
    public static IEnumerable<int> UpTo(int most)
    {
        for (var count = 1; count < most; count *= 2)
        {
            yield return count;
        }

        yield return most;
    }
}
