using System.Text;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Batch;

/// <summary>What a worker answers: a byte that says what follows, and findings or a sentence.</summary>
internal static class ScanAnswer
{
    /// <summary>What follows the first byte.</summary>
    public enum Kind : byte
    {
        /// <summary>Findings, as <see cref="FindingsCodec"/> writes them.</summary>
        Findings,

        /// <summary>Why a file of the unit cannot be had; it may be there a moment later.</summary>
        Unavailable,

        /// <summary>Why a file of the unit is not what it was.</summary>
        Changed,

        /// <summary>Why this worker can do no unit at all.</summary>
        Broken,
    }

    public static byte[] Of(DocumentFindings findings) => [(byte)Kind.Findings, .. FindingsCodec.Write(findings)];

    public static byte[] Of(Kind kind, string sentence) => [(byte)kind, .. Encoding.UTF8.GetBytes(sentence)];

    public static (Kind Kind, ReadOnlyMemory<byte> Content) Read(ReadOnlyMemory<byte> answer) =>
        answer.Span is [<= (byte)Kind.Broken and var kind, ..]
            ? ((Kind)kind, answer[1..])
            : throw new InvalidDataException("The bytes are no answer.");
}
