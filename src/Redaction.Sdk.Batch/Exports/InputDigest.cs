using System.Security.Cryptography;
using System.Text;

namespace Redaction.Sdk.Batch;

/// <summary>One hash over all inputs: over a line each, of the hash of its bytes, two spaces and its name.</summary>
internal sealed class InputDigest
{
    // What stands for the hash of bytes that could not be had.
    private const string NoHash = "-";

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(string name, string? sha256) =>
        _hash.AppendData(Encoding.UTF8.GetBytes($"{sha256 ?? NoHash}  {name}\n"));

    public override string ToString() => Convert.ToHexStringLower(_hash.GetCurrentHash());
}
