using Redaction.Sdk.Pdf.Sandbox;

namespace Redaction.Sdk.Pdf.Structure;

/// <summary>A piece of the sandbox's memory for what is read in bulk.</summary>
internal sealed class StructureScratch(PdfiumInstance sandbox)
{
    public const int Bytes = 32 << 10;

    /// <summary>Gets where it lies in the sandbox's memory.</summary>
    public int Address { get; } = sandbox.Allocate(Bytes);

    /// <summary>Shows its first bytes. Any call into the module may move them.</summary>
    public Span<byte> Read(int length) => sandbox.Bytes(Address, length);
}
