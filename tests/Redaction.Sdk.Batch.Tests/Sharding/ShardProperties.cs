using FsCheck.Xunit;

namespace Redaction.Sdk.Batch.Tests.Sharding;

public sealed class ShardProperties
{
    [Property]
    public bool Contains_OfAllShards_IsTrueForExactlyOne(byte count, string? name)
    {
        var all = Enumerable.Range(0, count + 1).Select(index => Shard.Of(index, count + 1));

        return all.Count(shard => shard.Contains(name ?? string.Empty)) == 1;
    }
}
