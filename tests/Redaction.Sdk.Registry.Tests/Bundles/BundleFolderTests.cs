using System.Diagnostics;

namespace Redaction.Sdk.Registry.Tests.Bundles;

public sealed class BundleFolderTests : IDisposable
{
    private static readonly byte[] Onnx = TestOnnx.Bytes(TestOnnx.Identity());

    private readonly TemporaryFolder _folder = new();

    public BundleFolderTests() => ModelBundleWriter.WriteFolder(_folder.Path, TestManifests.Full, Onnx);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Read_OfAFolder_IsTheBundleOfTheArchive()
    {
        var folder = ModelBundleReader.Read(_folder.Path);
        var archive = ModelBundleReader.Read(ModelBundleWriter.Pack(TestManifests.Full, Onnx));

        Assert.Equal(archive.Sha256, folder.Sha256);
        Assert.Equal(archive.Onnx.ToArray(), folder.Onnx.ToArray());
    }

    [Fact]
    public void Read_OfAFolderWithAnotherFile_RefusesIt()
    {
        File.WriteAllText(_folder.At("inside.bin"), "x");

        AssertRefused(ModelRefusal.WrongFiles);
    }

    [Fact]
    public void Read_OfAFolderWithAFolder_RefusesIt()
    {
        Directory.CreateDirectory(_folder.At("sub"));

        AssertRefused(ModelRefusal.WrongFiles);
    }

    [Theory]
    [InlineData("model.onnx")]
    [InlineData("manifest.json")]
    [InlineData("MODEL_CARD.md")]
    public void Read_OfAFolderWithoutAFile_RefusesIt(string name)
    {
        File.Delete(_folder.At(name));

        AssertRefused(ModelRefusal.WrongFiles);
    }

    [Fact]
    public void Read_OfAFolderWithALink_RefusesItThoughTheBytesAreRight()
    {
        using TemporaryFolder elsewhere = new();
        File.Move(_folder.At("model.onnx"), elsewhere.At("model.onnx"));
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        File.CreateSymbolicLink(_folder.At("model.onnx"), elsewhere.At("model.onnx"));

        AssertRefused(ModelRefusal.UnsafePath);
    }

    /// <summary>Opening a pipe waits for somebody to write to it, for ever.</summary>
    [Fact]
    public void Read_OfAFolderWithAPipe_RefusesItUnopened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such pipes on Windows.");
        File.Delete(_folder.At("model.onnx"));
        using (var mkfifo = Process.Start("mkfifo", [_folder.At("model.onnx")]))
        {
            mkfifo.WaitForExit();
        }

        AssertRefused(ModelRefusal.WrongFiles);
        Assert.Throws<ModelFormatException>(() => OnnxFileReader.Read(_folder.At("model.onnx")));
    }

    [Fact]
    public void Read_OfAFolderWithTwoSpellingsOfAName_RefusesIt()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems take the two for one.");
        File.WriteAllText(_folder.At("Model.onnx"), "x");

        AssertRefused(ModelRefusal.WrongFiles);
    }

    [Fact]
    public void Read_OfAFolderWithAFileThatIsTooLong_RefusesItUnread()
    {
        using (var stream = File.OpenWrite(_folder.At("manifest.json")))
        {
            stream.SetLength(1L << 33);
        }

        AssertRefused(ModelRefusal.TooLarge);
    }

    [Fact]
    public void Read_OfNothing_SaysSo()
    {
        var exception = Assert.Throws<ModelFormatException>(() => ModelBundleReader.Read(_folder.At("absent.zip")));

        Assert.Equal(ModelRefusal.Unreadable, exception.Refusal);
        Assert.DoesNotContain(_folder.Path, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OfAGoodBundle_PassesEveryCheck()
    {
        var checks = ModelBundleReader.Check(_folder.Path);

        Assert.Equal(["files", "manifest", "hashes", "sdk", "model"], checks.Select(static check => check.Name));
        Assert.All(checks, static check => Assert.Null(check.Refusal));
    }

    [Fact]
    public void Check_OfAChangedModel_EndsWithTheCheckThatFailed()
    {
        File.WriteAllBytes(_folder.At("model.onnx"), [.. Onnx, 0]);

        var checks = ModelBundleReader.Check(_folder.Path);

        Assert.Equal(
            [("files", null), ("manifest", null), ("hashes", (ModelRefusal?)ModelRefusal.Altered)],
            checks.Select(static check => (check.Name, check.Refusal)));
    }

    [Fact]
    public void Read_OfAModelForANewerSdk_SaysWhichItNeeds()
    {
        var exception = Assert.Throws<ModelFormatException>(
            () => ModelBundleWriter.Pack(TestManifests.Plain with { MinimumSdk = "99.0.0" }, Onnx));

        Assert.Equal(ModelRefusal.NewerSdk, exception.Refusal);
        Assert.StartsWith(
            "Model bars 1.2.0 needs Redaction.Sdk 99.0.0 or later; this is ",
            exception.Message,
            StringComparison.Ordinal);
    }

    private void AssertRefused(ModelRefusal refusal) => Assert.Equal(
        refusal, Assert.Throws<ModelFormatException>(() => ModelBundleReader.Read(_folder.Path)).Refusal);
}
