using System.Collections.Immutable;

namespace Redaction.Sdk.Onnx;

/// <summary>A provider of ONNX Runtime: what it is called there, and how an application gets it.</summary>
internal sealed record ProviderKind
{
    public delegate void AppendByName(
        SessionConfiguration session, int device, IReadOnlyDictionary<string, string> settings);

    /// <summary>Gets our name for it.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name by which ONNX Runtime lists it.</summary>
    public required string RuntimeName { get; init; }

    /// <summary>Gets what a person does who wants it, as the end of a sentence.</summary>
    public required string HowToGetIt { get; init; }

    /// <summary>Gets how it is added where ONNX Runtime discovered no device of it.</summary>
    public required AppendByName Append { get; init; }

    /// <summary>Gets what it needs of the session besides.</summary>
    public Action<SessionConfiguration>? Prepare { get; init; }
}
