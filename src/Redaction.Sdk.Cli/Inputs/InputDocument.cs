using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Inputs;

/// <summary>A document that was asked for.</summary>
/// <param name="Name">Its path in the report.</param>
/// <param name="Path">Where its file is; <see langword="null"/> when there is none to open.</param>
/// <param name="Problem">Why it is known beforehand that it cannot be read.</param>
internal sealed record InputDocument(string Name, string? Path, DocumentProblem? Problem = null)
{
    public const string StandardInput = "-";

    public DocumentSource ToSource(Stream standardInput) => (Name, Path) switch
    {
        (_, { } path) => DocumentSource.FromFile(path, Name),
        (StandardInput, null) => DocumentSource.FromStream(standardInput, Name),
        _ => DocumentSource.FromBytes(ReadOnlyMemory<byte>.Empty, Name),
    };
}
