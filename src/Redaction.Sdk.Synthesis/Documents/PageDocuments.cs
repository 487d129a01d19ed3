namespace Redaction.Sdk.Synthesis;

/// <summary>The documents by their kind.</summary>
internal static class PageDocuments
{
    private static readonly LetterDocument Letter = new();

    public static PageDocument Of(DocumentKind kind) => kind switch
    {
        _ => Letter,
    };
}
