namespace Redaction.Sdk.Batch;

/// <summary>Why an archive cannot be unpacked to its end.</summary>
internal sealed class ArchiveException(DocumentProblem problem) : Exception(problem.Message)
{
    public DocumentProblem Problem => problem;
}
