using System.Diagnostics;

namespace Redaction.Sdk.Isolation.Tests;

public sealed class OrphanTests
{
    [Theory]
    [InlineData("loop")]
    [InlineData("sleep")]
    [InlineData("")]
    public async Task Serve_ApplicationThatIsGone_EndsWhateverAJobDoes(string job)
    {
        using var worker = Start();
        var output = worker.StandardOutput.BaseStream;
        Assert.Equal(FrameKind.Ready, Frame.Read(output, () => 0)!.Kind);
        if (job.Length > 0)
        {
            Frame.Write(worker.StandardInput.BaseStream, FrameKind.Request, job, []);
        }

        // What the operating system does to the pipe when the application is killed.
        worker.StandardInput.BaseStream.Dispose();

        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(0, worker.ExitCode);
    }

    [Fact]
    public async Task Serve_RequestThatIsCutOff_Ends()
    {
        using var worker = Start();
        worker.StandardInput.BaseStream.Write("RSW1\u0002\u0004"u8);
        worker.StandardInput.BaseStream.Dispose();

        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    private static Process Start() => Process.Start(
        new ProcessStartInfo(Workers.Command.FileName, Workers.Command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
