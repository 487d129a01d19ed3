using System.Text.Json;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>Writes findings for the ledger, and reads them again without a loss.</summary>
/// <remarks>What comes from a child process is checked like any input. Evidence is left out: no report has it.</remarks>
public static class FindingsCodec
{
    /// <summary>Writes findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>JSON in UTF-8, the same for the same findings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="findings"/> is <see langword="null"/>.</exception>
    public static byte[] Write(DocumentFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);

        return JsonSerializer.SerializeToUtf8Bytes(findings, FindingsJson.Default.DocumentFindings);
    }

    /// <summary>Reads findings.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="InvalidDataException">The bytes are none.</exception>
    public static DocumentFindings Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, FindingsJson.Default.DocumentFindings) ?? throw new JsonException();
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            throw new InvalidDataException("The bytes are no findings.", failure);
        }
    }
}
