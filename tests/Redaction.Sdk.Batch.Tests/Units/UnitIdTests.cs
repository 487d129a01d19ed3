namespace Redaction.Sdk.Batch.Tests.Units;

public sealed class UnitIdTests
{
    private const string Hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    // printf 'ba78…15ad\n1-50\nf\n' | sha256sum, the first 32 digits.
    [Fact]
    public void Of_KnownContent_IsWhatSha256SumPrints() =>
        Assert.Equal("aeed67e54ae9cab963dd5f6bb705e03a", UnitId.Of(Hash, PageRange.First50, "f").ToString());

    [Fact]
    public void Of_OtherPagesOrPipeline_IsAnotherUnit()
    {
        var id = UnitId.Of(Hash, PageRange.First50, "f");

        Assert.NotEqual(id, UnitId.Of(Hash, PageRange.FromPages(51, 100), "f"));
        Assert.NotEqual(id, UnitId.Of(Hash, PageRange.First50, "g"));
    }

    [Fact]
    public void FromBytes_OfItsBytes_IsTheSame()
    {
        var id = UnitId.Of(Hash, PageRange.First50, "f");

        Assert.Equal(id, UnitId.FromBytes(id.ToBytes()));
    }
}
