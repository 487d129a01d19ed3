using System.Runtime.InteropServices;
using System.Text;
using Redaction.Sdk.Isolation;
using Redaction.Sdk.PdfPig;

namespace Redaction.Sdk.Worker;

/// <summary>The job of inspecting a PDF file: what it is asked and how it is done.</summary>
/// <remarks>
/// A request is the time in ticks (8 bytes), whether there is a password (1 byte), the password, the document.
/// </remarks>
internal static class InspectPdfJob
{
    // The worker ends by itself before it is killed, so that what it found by then is kept.
    private const double OwnShareOfTime = 0.9;

    /// <summary>Writes a request.</summary>
    public static byte[] Request(ReadOnlySpan<byte> document, DocumentOpenSettings settings)
    {
        using var stream = new MemoryStream(document.Length + 64);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write((long)(settings.TimeBudget.Ticks * OwnShareOfTime));
        writer.Write(settings.Password is not null);
        writer.Write(settings.Password ?? string.Empty);
        writer.Write(document);
        writer.Flush();

        return stream.ToArray();
    }

    /// <summary>Does the job.</summary>
    public static ReadOnlyMemory<byte> Run(WorkerRequest request)
    {
        MemoryMarshal.TryGetArray(request.Payload, out var payload);
        using var stream = new MemoryStream(payload.Array!, payload.Offset, payload.Count, writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var time = TimeSpan.FromTicks(reader.ReadInt64());
        var hasPassword = reader.ReadBoolean();
        var password = reader.ReadString();
        var settings = new DocumentOpenSettings { TimeBudget = time, Password = hasPassword ? password : null };

        return InspectionCodec.Write(
            PdfPigInspector.Inspect(request.Payload[(int)stream.Position..], settings, request.SignalAlive));
    }
}
