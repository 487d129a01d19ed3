using System.IO.Compression;

namespace Redaction.Sdk.Registry.Tests.Bundles;

public sealed class BundleArchiveTests
{
    private static readonly byte[] Onnx = TestOnnx.Bytes(TestOnnx.Identity());

    private static readonly byte[] Archive = ModelBundleWriter.Pack(TestManifests.Full, Onnx);

    [Fact]
    public void Read_OfWhatWasPacked_GivesItBack()
    {
        var bundle = ModelBundleReader.Read(Archive);

        Assert.Equal(Onnx, bundle.Onnx.ToArray());
        Assert.Equal(Archive, ModelBundleWriter.Pack(bundle.Manifest, bundle.Onnx));
        Assert.Equal(("bars-2", "2.0.0-rc.1"), (bundle.Identity.Name, bundle.Identity.Version));
    }

    /// <summary>Another implementation of the format reads the same files.</summary>
    [Fact]
    public void Pack_ReadByAnotherImplementation_HoldsTheThreeFiles()
    {
        using ZipArchive zip = new(new MemoryStream(Archive));

        Assert.Equal(["manifest.json", "MODEL_CARD.md", "model.onnx"], zip.Entries.Select(static one => one.FullName));
        Assert.All(zip.Entries, static entry => Assert.Equal(entry.Length, entry.CompressedLength));
        Assert.Equal(Onnx, Content(zip.GetEntry("model.onnx")!));
        Assert.Equal(
            ModelBundleReader.Read(Archive).Sha256, ManifestFile.Hash(Content(zip.GetEntry("manifest.json")!)));
    }

    [Fact]
    public void Pack_Twice_GivesTheSameBytes() =>
        Assert.Equal(Archive, ModelBundleWriter.Pack(TestManifests.Full, Onnx));

    [Theory]
    [InlineData("../../evil", ModelRefusal.UnsafePath)]
    [InlineData("/etc/passwd", ModelRefusal.UnsafePath)]
    [InlineData("C:\\evil", ModelRefusal.UnsafePath)]
    [InlineData("sub/manifest.json", ModelRefusal.UnsafePath)]
    [InlineData("\u001b[31mred", ModelRefusal.WrongFiles)]
    [InlineData("Manifest.json", ModelRefusal.WrongFiles)]
    [InlineData("", ModelRefusal.WrongFiles)]
    public void Read_OfAnArchiveWithAnotherName_RefusesIt(string name, ModelRefusal refusal)
    {
        var exception = AssertRefused(refusal, Zip((name, [1]), ("model.onnx", Onnx)));

        Assert.DoesNotContain('\u001b', exception.Message);
    }

    [Fact]
    public void Read_OfAnArchiveWithAFileTwice_RefusesIt() =>
        AssertRefused(ModelRefusal.WrongFiles, Zip([.. Parts, Parts[2]], [0, 1, 1, 2]));

    [Fact]
    public void Read_OfAnArchiveWithOneFileMore_RefusesIt() =>
        AssertRefused(ModelRefusal.Altered, Zip([.. Parts, ("more.bin", [1, 2, 3])]));

    [Fact]
    public void Read_OfTheSameFilesPackedByAnotherProgram_RefusesThem() =>
        AssertRefused(ModelRefusal.Altered, Zip(Parts));

    [Fact]
    public void Read_OfACompressedArchive_SaysToUnpackIt() =>
        Assert.Contains("use the folder", AssertRefused(
            ModelRefusal.WrongFiles, Zip(CompressionLevel.Optimal, Parts)).Message, StringComparison.Ordinal);

    /// <summary>A hundred megabytes of zeros in a hundred kilobytes are refused without being made.</summary>
    [Fact]
    public void Read_OfABomb_AllocatesNothingOfIt()
    {
        var bomb = Zip(CompressionLevel.Optimal, ("manifest.json", new byte[100_000_000]));

        var before = GC.GetAllocatedBytesForCurrentThread();
        AssertRefused(ModelRefusal.WrongFiles, bomb);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Read_OfALinkInAnArchive_RefusesIt()
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry("manifest.json", CompressionLevel.NoCompression);
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var content = entry.Open();
            content.Write("/etc/passwd"u8);
        }

        AssertRefused(ModelRefusal.WrongFiles, stream.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(200)]
    public void Read_OfABeginningOfAnArchive_RefusesIt(int length) =>
        Assert.ThrowsAny<ModelFormatException>(() => ModelBundleReader.Read(Archive.AsMemory(0, length)));

    [Fact]
    public void Read_OfAnArchiveWithBytesBehindIt_RefusesIt() =>
        AssertRefused(ModelRefusal.Altered, [.. Archive, 0]);

    private static (string Name, byte[] Content)[] Parts
    {
        get
        {
            var files = BundleArchive.Read(Archive);

            return [.. files.All.Select(static file => (file.Name, file.Bytes.ToArray()))];
        }
    }

    private static byte[] Zip((string Name, byte[] Content)[] parts, int[] order) =>
        Zip([.. order.Select(index => parts[index])]);

    private static byte[] Zip(params (string Name, byte[] Content)[] parts) =>
        Zip(CompressionLevel.NoCompression, parts);

    private static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] parts)
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var content = zip.CreateEntry(name.Length == 0 ? "-" : name, level).Open();
                content.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using MemoryStream content = new();
        using var stream = entry.Open();
        stream.CopyTo(content);

        return content.ToArray();
    }

    private static ModelFormatException AssertRefused(ModelRefusal refusal, byte[] archive)
    {
        var exception = Assert.Throws<ModelFormatException>(() => ModelBundleReader.Read(archive));
        Assert.Equal(refusal, exception.Refusal);

        return exception;
    }
}
