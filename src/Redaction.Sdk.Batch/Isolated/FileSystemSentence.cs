namespace Redaction.Sdk.Batch;

/// <summary>What is said of files that cannot be had.</summary>
internal static class FileSystemSentence
{
    public static DocumentProblem Problem { get; } = new(ProblemCode.IoError, "The document could not be read.");
}
