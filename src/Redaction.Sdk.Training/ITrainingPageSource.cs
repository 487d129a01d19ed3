namespace Redaction.Sdk.Training;

/// <summary>Gives pages to learn from, without end.</summary>
/// <remarks>Any number of threads may ask at once.</remarks>
public interface ITrainingPageSource
{
    /// <summary>Makes a page.</summary>
    /// <param name="number">The same number gives the same page.</param>
    /// <returns>The page.</returns>
    TrainingPage Create(ulong number);
}
