using FsCheck.Xunit;

namespace Redaction.Sdk.Batch.Tests.Units;

public sealed class PageRangeProperties
{
    [Property]
    public bool Rest_OfAnyDocument_CoversEachPageOnceWithTheFirstRange(ushort pageCount)
    {
        PageRange[] ranges = [PageRange.First50, .. PageRange.Rest(pageCount)];
        var pages = ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1));

        return ranges.All(range => range.Last - range.First < PageRange.MaximumLength)
            && pages.SequenceEqual(Enumerable.Range(1, Math.Max((int)pageCount, PageRange.MaximumLength)));
    }
}
