namespace Redaction.Sdk.Training.Pages;

/// <summary>Mixes made pages and looks at real ones. Real pages that the model gets wrong come more often.</summary>
/// <remarks>Any number of threads may use it.</remarks>
internal sealed class PageMixer(
    ITrainingPageSource made, IReadOnlyList<CorpusPage> real, double realShare, int seed) : ITrainingPageSource
{
    private double[] _ends = Ends(Enumerable.Repeat(1.0, real.Count));

    /// <summary>Says how often each real page comes, relative to the others.</summary>
    public void Weigh(IEnumerable<double> weights) => _ends = Ends(weights);

    public TrainingPage Create(ulong number)
    {
        var random = new Random(unchecked((int)(number * 0x9e3779b97f4a7c15 >> 33)) ^ seed);
        var ends = _ends;
        if (ends.Length == 0 || random.NextDouble() >= realShare)
        {
            return made.Create(number);
        }

        var chosen = Array.BinarySearch(ends, random.NextDouble() * ends[^1]);

        return PageWindow.Take(real[Math.Min(chosen < 0 ? ~chosen : chosen, ends.Length - 1)].Page, random);
    }

    private static double[] Ends(IEnumerable<double> weights)
    {
        var sum = 0.0;

        return [.. weights.Select(weight => sum += weight)];
    }
}
