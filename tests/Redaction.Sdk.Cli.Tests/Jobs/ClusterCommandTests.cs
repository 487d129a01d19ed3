using Redaction.Sdk.Tests.Servers;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Cli.Tests.Jobs;

public sealed class ClusterCommandTests(PrivatePostgres database, PrivateRabbitMq broker)
    : IClassFixture<PrivatePostgres>, IClassFixture<PrivateRabbitMq>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task FeedAndWork_OfRealDocuments_ExportWhatOneMachineDoes()
    {
        string[] place = ["--database", await database.CreateDatabaseAsync()];
        string[] servers = [.. place, "--broker", broker.Address, "--lease", "5"];
        var feed = Run(["feed", Folders.Samples, .. servers]);
        while ((await Run(["status", .. place])).ExitCode == ExitCodes.NothingDone)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        var work = await Run(["work", .. servers, "--workers", "2"]);

        Assert.Equal(ExitCodes.Incomplete, work.ExitCode);
        Assert.Equal(ExitCodes.Incomplete, (await feed).ExitCode);
        Assert.Equal(ExitCodes.Done, (await Run(["verify", .. place, "--files"])).ExitCode);
        Assert.Equal(ExitCodes.Done, (await Run(["export", .. place, "--output", In("many")])).ExitCode);
        await Run(["run", Folders.Samples, "--job", In("job")]);
        await Run(["export", "--job", In("job"), "--output", In("one")]);
        Assert.Equal(_folder.Read("one/documents.jsonl"), _folder.Read("many/documents.jsonl"));
        Assert.Equal(_folder.Read("one/manifest.json"), _folder.Read("many/manifest.json"));
        Assert.Contains("units wait again", (await Run(["retry", .. place, "--failed"])).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feed", ".")]
    [InlineData("work")]
    [InlineData("work", "--database", "postgresql://host/job")]
    [InlineData("status")]
    [InlineData("export", "--output", "x")]
    [InlineData("status", "--job", "x", "--database", "postgresql://host/job")]
    public async Task Run_WithoutAPlaceOfTheJobOrWithTwo_IsAWrongCommandLine(params string[] arguments) =>
        Assert.Equal(ExitCodes.Usage, (await Run(arguments)).ExitCode);

    [Fact]
    public async Task Status_OfAnAddressWithAPassword_DoesNotRepeatIt()
    {
        var status = await Run(["status", "--database", "postgresql://user:secret@host/job"]);

        Assert.Equal(ExitCodes.NothingDone, status.ExitCode);
        Assert.DoesNotContain("secret", status.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<CommandRun> Run(string[] arguments) =>
        Task.Run(() => CommandRun.Of(BatchCommandTests.Real, ["batch", .. arguments]));

    private string In(string name) => Path.Combine(_folder.Path, name);
}
