using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Redaction.Sdk.Batch;

namespace Redaction.Sdk.BatchLoad;

/// <summary>A collection of documents that do not exist, each with a hash of its own.</summary>
internal sealed class MadeUp(int count) : IManifestSource
{
    public IReadOnlyList<ManifestNote> Notes => [];

    public async IAsyncEnumerable<ManifestEntry> EnumerateAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var number = 0; number < count; number++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"box-{number / 1000:0000}/letter-{number:0000000}.pdf");
            yield return new() { Name = name, Files = [name] };
        }

        await Task.CompletedTask;
    }

    public static Task<JobInput> ReadAsync(ManifestEntry entry, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(entry.Name)));

        return Task.FromResult(new JobInput(entry) { Files = [new(entry.Files[0], hash)], Bytes = 1, Stamp = "1@1" });
    }
}
