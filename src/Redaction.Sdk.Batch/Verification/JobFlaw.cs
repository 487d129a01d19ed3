namespace Redaction.Sdk.Batch;

/// <summary>Something that is not as it has to be.</summary>
/// <param name="Subject">The name of the document or the file.</param>
/// <param name="Message">One plain sentence.</param>
public sealed record JobFlaw(string Subject, string Message);
