using System.Globalization;
using Redaction.Sdk.Training;

namespace Redaction.Sdk.Trainer;

/// <summary>Tells a person how a run is going.</summary>
internal sealed class ConsoleTracker(TextWriter output) : IExperimentTracker
{
    public void Start(IReadOnlyDictionary<string, string> settings) =>
        output.WriteLine(string.Join(' ', settings.Select(static pair => $"{pair.Key}={pair.Value}")));

    public void Log(long stepCount, IReadOnlyDictionary<string, double> figures) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stepCount,7} ") + string.Join(
            ' ', figures.Select(static pair => string.Create(
                CultureInfo.InvariantCulture, $"{pair.Key}={pair.Value:0.####}"))));

    public void Dispose()
    {
    }
}
