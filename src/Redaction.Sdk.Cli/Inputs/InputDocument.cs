using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Inputs;

/// <summary>A document that was asked for.</summary>
/// <param name="Name">Its path in the report.</param>
/// <param name="Path">Where it is; <see langword="null"/> for standard input and for what is known to be empty.</param>
internal sealed record InputDocument(string Name, string? Path)
{
    public const string StandardInput = "-";

    public DocumentSource ToSource(Stream standardInput) => (Path, Name) switch
    {
        ({ } path, _) => DocumentSource.FromFile(path, Name),
        (null, StandardInput) => DocumentSource.FromStream(standardInput, Name),
        _ => DocumentSource.FromBytes(ReadOnlyMemory<byte>.Empty, Name),
    };
}
