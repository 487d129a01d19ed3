using Redaction.Sdk.Isolation;
using Redaction.Sdk.Productions;

namespace Redaction.Sdk.Worker.Tests;

public sealed class IsolatedSlipSheetReaderTests
{
    private static readonly WorkerPoolOptions Pool = new() { Slots = 1, StartTime = TimeSpan.FromMinutes(2) };
    private static readonly WorkerLimits Patient =
        new() { Silence = TimeSpan.FromMinutes(2), Time = TimeSpan.FromMinutes(2) };

    [Theory]
    [InlineData(0, SheetLook.Blank)]
    [InlineData(2, SheetLook.FewLines)]
    [InlineData(40, SheetLook.Full)]
    public async Task LookAsync_Page_IsSeenInAnotherProcess(int lines, SheetLook look)
    {
        using var reader = new IsolatedSlipSheetReader(new(WorkerProgram.Command, Pool), Patient);

        Assert.Equal(look, await reader.LookAsync(MadeUpPage.Write(lines, seed: 1), TestContext.Current.CancellationToken));
        Assert.Null(await reader.LookAsync("no image"u8.ToArray(), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("exit")]
    [InlineData("echo")]
    public async Task LookAsync_WorkerThatFails_SeesNothing(string poison)
    {
        var command = WorkerCommand.ForAssembly("PoisonWorker");
        command = command with { Arguments = [.. command.Arguments, "always", poison] };
        using var reader = new IsolatedSlipSheetReader(new(command, Pool), Patient);

        Assert.Null(await reader.LookAsync("no image"u8.ToArray(), TestContext.Current.CancellationToken));
    }
}
