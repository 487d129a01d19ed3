using Redaction.Sdk.Batch.Tests.Ledger;

namespace Redaction.Sdk.Batch.Tests.Running;

public sealed class IntakeTests : IDisposable
{
    private readonly Fixture _fixture = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunAsync_OfAListWithAFileTwice_CountsItOnceAndNamesWhatIsMissing()
    {
        var file = Path.Combine(_fixture.Folder, "here.pdf");
        await File.WriteAllTextAsync(file, "x", Stop);
        await using var ledger = _fixture.Begin();
        var list = new ListSource(() => new StringReader("here.pdf\n\ngone.pdf\nhere.pdf\n"), _fixture.Folder);

        await new Intake(ledger).RunAsync(list, Stop);

        var progress = await ledger.ProgressAsync(Stop);
        Assert.Equal((2, 1, 1, true), (progress.Inputs, progress.Unread, progress.Units, progress.IsListed));
        Assert.Equal(
            [("gone.pdf", OutcomeKind.Missing), ("here.pdf", null)],
            (await Fixture.DocumentsOf(ledger)).Select(document => (document.Entry.Name, document.Kind)));
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "The document changed while it was read.")]
    public async Task RunAsync_OfAFileThatChangesUnderTheReading_ReadsItOnceMore(int changes, string? message)
    {
        await File.WriteAllTextAsync(Path.Combine(_fixture.Folder, "log.pdf"), "x", Stop);
        await using var ledger = _fixture.Begin();
        var left = changes;
        var intake = new Intake(ledger, (entry, stop) => ContentReader.ReadAsync(entry, path => Open(path, ref left), stop));

        await intake.RunAsync(new ListSource(() => new StringReader("log.pdf"), _fixture.Folder), Stop);

        var document = Assert.Single(await Fixture.DocumentsOf(ledger));
        Assert.Equal(message, document.Findings?.Problems[0].Message);
        Assert.Equal(message is null ? 1 : 0, (await ledger.ProgressAsync(Stop)).Units);
    }

    public void Dispose() => _fixture.Dispose();

    /// <summary>Opens a file after somebody wrote to it, as often as is left.</summary>
    private static FileStream Open(string path, ref int left)
    {
        if (left-- > 0)
        {
            File.AppendAllText(path, "y");
        }

        return File.OpenRead(path);
    }
}
