using System.Security.Cryptography;

namespace Redaction.Sdk.Detection;

/// <summary>A document as far as it could be opened: when <see cref="Failure"/> is there, nothing below it is.</summary>
internal sealed record OpenedDocument : IDisposable
{
    public required TimeAccount Time { get; init; }

    public RedactionException? Failure { get; init; }

    public string? Sha256 { get; init; }

    public long? Bytes { get; init; }

    public ReadOnlyMemory<byte> Content { get; init; }

    public string? MediaType { get; init; }

    public IPagedDocument? Document { get; init; }

    public static OpenedDocument Open(
        ReadOnlyMemory<byte> bytes,
        IReadOnlyList<IDocumentFormat> formats,
        string? password,
        TimeAccount time,
        CancellationToken cancellationToken)
    {
        var opened = new OpenedDocument
        {
            Time = time,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span)),
            Bytes = bytes.Length,
            Content = bytes,
        };

        try
        {
            var (format, mediaType) = Recognize(bytes, formats);
            opened = opened with { MediaType = mediaType };
            var document = time.Charge(left => format.Open(
                bytes, new() { Password = password, TimeBudget = left }, cancellationToken));

            return opened with { Document = document };
        }
        catch (RedactionException failure)
        {
            return opened with { Failure = failure };
        }
    }

    public void Dispose() => Document?.Dispose();

    private static (IDocumentFormat Format, string MediaType) Recognize(
        ReadOnlyMemory<byte> bytes, IReadOnlyList<IDocumentFormat> formats)
    {
        if (bytes.IsEmpty)
        {
            throw new DocumentFormatException(ProblemCode.EmptyDocument, "The document has no bytes.");
        }

        foreach (var format in formats)
        {
            if (format.Recognize(bytes.Span) is { } mediaType)
            {
                return (format, mediaType);
            }
        }

        throw new DocumentFormatException(
            ProblemCode.UnsupportedFormat, "The bytes are of no document or image format that can be read.");
    }
}
