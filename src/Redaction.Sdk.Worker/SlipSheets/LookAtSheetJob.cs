using Redaction.Sdk.Imaging;
using Redaction.Sdk.Isolation;
using Redaction.Sdk.Productions;

namespace Redaction.Sdk.Worker;

/// <summary>Looks at a page of a production: an image file in, a single byte out, or none.</summary>
internal static class LookAtSheetJob
{
    private static readonly SlipSheetReader Reader = new(new ImageDocumentFormat());

    public static ReadOnlyMemory<byte> Run(WorkerRequest request) =>
        Reader.LookAsync(request.Payload).AsTask().GetAwaiter().GetResult() is { } look
            ? new[] { (byte)look }
            : default(ReadOnlyMemory<byte>);

    /// <summary>Reads an answer; nothing when it is none.</summary>
    public static SheetLook? Read(ReadOnlySpan<byte> answer) =>
        answer is [var look] && Enum.IsDefined((SheetLook)look) ? (SheetLook)look : null;
}
