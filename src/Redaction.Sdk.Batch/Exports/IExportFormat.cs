namespace Redaction.Sdk.Batch;

/// <summary>A form in which the results of a job are handed over.</summary>
public interface IExportFormat
{
    /// <summary>Gets what users call the format, in lower case.</summary>
    string Name { get; }

    /// <summary>Starts to write the results of a job.</summary>
    /// <param name="folder">Where its files go.</param>
    /// <param name="job">The job.</param>
    /// <returns>What takes the documents.</returns>
    IExportWriter Open(ExportFolder folder, JobDescription job);
}
