namespace Redaction.Sdk.Registry.Tests.Bundles;

/// <summary>No byte of a bundle can change without notice.</summary>
public sealed class ByteFlipTests
{
    private const int Seed = 20261125;
    private const int Flips = 10_000;

    private static readonly byte[] Archive =
        ModelBundleWriter.Pack(TestManifests.Full, TestOnnx.Bytes(TestOnnx.Chain(50)));

    [Fact]
    public void Read_OfAnArchiveWithAByteChanged_RefusesEachOfTenThousand()
    {
        var random = new Random(Seed);
        Dictionary<ModelRefusal, int> refusals = [];
        for (var i = 0; i < Flips; i++)
        {
            var place = random.Next(Archive.Length);
            var difference = (byte)random.Next(1, 256);
            var refusal = ReadFlipped(place, difference);

            Assert.True(refusal is not null, $"Byte {place} xor {difference} was loaded (seed {Seed}).");
            refusals[refusal.Value] = refusals.GetValueOrDefault(refusal.Value) + 1;
        }

        // The flips reach more than one line of defence.
        Assert.True(refusals.Count >= 3, string.Join(", ", refusals));
    }

    [Fact]
    public void Read_OfAnArchiveWithAnyBitOfItsZipAndManifestChanged_RefusesIt()
    {
        // The places that the chance above may miss: everything before the model and behind it.
        var model = TestOnnx.Bytes(TestOnnx.Chain(50)).Length;
        var start = Archive.AsSpan().IndexOf(TestOnnx.Bytes(TestOnnx.Chain(50)));
        var places = Enumerable.Range(0, Archive.Length).Where(place => place < start || place >= start + model);

        Assert.All(places, static place => Assert.All(
            Enumerable.Range(0, 8), bit => Assert.NotNull(ReadFlipped(place, (byte)(1 << bit)))));
    }

    [Fact]
    public void Read_OfAFolderWithAByteChanged_RefusesIt()
    {
        using TemporaryFolder folder = new();
        ModelBundleWriter.WriteFolder(folder.Path, TestManifests.Full, TestOnnx.Bytes(TestOnnx.Identity()));
        var random = new Random(Seed);

        foreach (var file in Directory.GetFiles(folder.Path))
        {
            var bytes = File.ReadAllBytes(file);
            for (var i = 0; i < 300; i++)
            {
                var place = random.Next(bytes.Length);
                bytes[place] ^= 0x20;
                File.WriteAllBytes(file, bytes);
                Assert.ThrowsAny<ModelFormatException>(() => ModelBundleReader.Read(folder.Path));
                bytes[place] ^= 0x20;
            }

            File.WriteAllBytes(file, bytes);
        }

        Assert.Equal("bars-2", ModelBundleReader.Read(folder.Path).Manifest.Name);
    }

    private static ModelRefusal? ReadFlipped(int place, byte difference)
    {
        var flipped = (byte[])Archive.Clone();
        flipped[place] ^= difference;
        try
        {
            ModelBundleReader.Read(flipped);

            return null;
        }
        catch (ModelFormatException e)
        {
            return e.Refusal;
        }
    }
}
