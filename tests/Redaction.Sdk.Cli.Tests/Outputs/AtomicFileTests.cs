using Redaction.Sdk.Cli.Outputs;

namespace Redaction.Sdk.Cli.Tests.Outputs;

public sealed class AtomicFileTests
{
    [Fact]
    public void Commit_ExistingFile_IsReplacedOnlyThen()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("report.json", "old");
        using var file = new AtomicFile(path);
        file.Stream.Write("new"u8);

        Assert.Equal("old", folder.Read("report.json"));
        file.Commit();
        Assert.Equal("new", folder.Read("report.json"));
        Assert.Equal(["report.json"], folder.Files());
    }

    [Fact]
    public void Dispose_WithoutCommit_LeavesNothingBehind()
    {
        using var folder = new TemporaryFolder();
        using (var file = new AtomicFile(Path.Combine(folder.Path, "report.json")))
        {
            file.Stream.Write("half"u8);
        }

        Assert.Empty(folder.Files());
    }

    [Fact]
    public void Commit_Device_StaysADevice()
    {
        Assert.SkipUnless(File.Exists("/dev/null"), "There are no device files on this system.");
        using var file = new AtomicFile("/dev/null");
        file.Stream.Write("gone"u8);
        file.Commit();

        Assert.Empty(File.ReadAllBytes("/dev/null"));
    }
}
