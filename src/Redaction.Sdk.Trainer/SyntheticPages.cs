using Redaction.Sdk.Detection;
using Redaction.Sdk.Synthesis;
using Redaction.Sdk.Training;

namespace Redaction.Sdk.Trainer;

/// <summary>Pages of the generator, as pages to learn from.</summary>
internal sealed class SyntheticPages(SyntheticPageGenerator generator, ulong seed) : ITrainingPageSource
{
    public TrainingPage Create(ulong number)
    {
        // Far from the pages of other seeds, whichever way the numbers run.
        var page = generator.Create((seed * 0x9e3779b97f4a7c15) ^ number);

        return new()
        {
            Pixels = page.Pixels,
            Owner = page,
            Layout = page.Layout,
            Redactions = [.. page.Redactions.Select(static one => new GroundTruthBox(one.Box, one.Style))],
        };
    }
}
