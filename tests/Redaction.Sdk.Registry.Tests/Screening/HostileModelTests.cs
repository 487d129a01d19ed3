using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Registry.Tests.Screening;

/// <summary>Files that another implementation wrote to do harm, or that are broken.</summary>
public sealed class HostileModelTests
{
    [Theory]
    [InlineData("00_ok_inside", ModelRefusal.ExternalData)]
    [InlineData("01_dotdot", ModelRefusal.ExternalData)]
    [InlineData("02_abs", ModelRefusal.ExternalData)]
    [InlineData("03_symlink", ModelRefusal.ExternalData)]
    [InlineData("04_hardlink", ModelRefusal.ExternalData)]
    [InlineData("05_dotdot_sub", ModelRefusal.ExternalData)]
    [InlineData("06_procself", ModelRefusal.ExternalData)]
    [InlineData("07_huge_len", ModelRefusal.ExternalData)]
    [InlineData("08_neg_off", ModelRefusal.ExternalData)]
    [InlineData("10_customop", ModelRefusal.CustomOperator)]
    [InlineData("11_pyop", ModelRefusal.CustomOperator)]
    [InlineData("20_constofshape_1TiB", ModelRefusal.TooLarge)]
    [InlineData("21_constofshape_3GiB", ModelRefusal.TooLarge)]
    [InlineData("22_infinite_loop", ModelRefusal.TooSlow)]
    [InlineData("31_fnchain_3000", ModelRefusal.TooLarge)]
    [InlineData("32_fnchain_20000", ModelRefusal.TooLarge)]
    [InlineData("33_nested_if_60", ModelRefusal.TooLarge)]
    [InlineData("40_garbage", ModelRefusal.MalformedModel)]
    [InlineData("41_empty", ModelRefusal.WrongFiles)]
    [InlineData("42_trunc", ModelRefusal.MalformedModel)]
    public void Pack_OfAHostileModel_RefusesItForItsReason(string file, ModelRefusal refusal)
    {
        var exception = Assert.Throws<ModelFormatException>(
            () => ModelBundleWriter.Pack(TestManifests.Plain, Read(file)));

        Assert.Equal(refusal, exception.Refusal);
    }

    [Fact]
    public void Pack_OfTheBenignChain_PacksIt() =>
        Assert.NotEmpty(ModelBundleWriter.Pack(TestManifests.Plain, Read("30_fnchain_50")));

    private static byte[] Read(string file) =>
        File.ReadAllBytes(Path.Combine(Folders.RealData("hostile-models"), $"{file}.onnx"));
}
