using System.Text.Json;

namespace Redaction.Sdk.Batch;

/// <summary>What a worker is asked: the unit, and how it is scanned.</summary>
/// <param name="Pipeline">The settings.</param>
/// <param name="Detector">The detector that the worker must have.</param>
/// <param name="Files">The files of the unit.</param>
/// <param name="First">The first page.</param>
/// <param name="Last">The last page.</param>
/// <param name="PagesAreFiles">Whether each file is read whole.</param>
/// <param name="Password">The password of encrypted documents; it travels through the pipe and is written nowhere.</param>
internal sealed record ScanRequest(
    ScanPipeline Pipeline,
    DetectorIdentity Detector,
    IReadOnlyList<DocumentFile> Files,
    int First,
    int Last,
    bool PagesAreFiles,
    string? Password)
{
    public static ScanRequest Of(WorkUnit unit, JobDescription job, string? password) => new(
        job.Pipeline, job.Detector, unit.Files, unit.Pages.First, unit.Pages.Last, unit.PagesAreFiles, password);

    public static ScanRequest Read(ReadOnlySpan<byte> bytes) =>
        JsonSerializer.Deserialize(bytes, ScanRequestJson.Default.ScanRequest) ?? throw new JsonException();

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ScanRequestJson.Default.ScanRequest);
}
