namespace Redaction.Sdk.Training;

/// <summary>Writes down what happens in a run of training.</summary>
/// <remarks>One thread at a time.</remarks>
public interface IExperimentTracker : IDisposable
{
    /// <summary>Writes down the settings of a run, once it begins or goes on.</summary>
    /// <param name="settings">The settings by name.</param>
    void Start(IReadOnlyDictionary<string, string> settings);

    /// <summary>Writes down figures.</summary>
    /// <param name="stepCount">The number of steps that were made.</param>
    /// <param name="figures">The figures by name, such as <c>loss/boxes</c>.</param>
    void Log(long stepCount, IReadOnlyDictionary<string, double> figures);
}
