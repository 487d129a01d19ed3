using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using PoisonScanner;
using Redaction.Sdk.Batch.Tests.Ledger;

namespace Redaction.Sdk.Batch.Tests.Killing;

public sealed class KillTests : IDisposable
{
    private const int Kills = 8;
    private const int Seed = 20_26;

    private readonly string _folder = Directory.CreateTempSubdirectory("kills-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_KilledAtRandomMoments_EndsWithTheSameExportAsOneThatWasNot()
    {
        var documents = Directory.CreateDirectory(Path.Combine(_folder, "documents")).FullName;
        for (var i = 0; i < 300; i++)
        {
            var text = i % 30 == 7 ? $"exit" : $"pages {1 + (i % 70)} {i}";
            await File.WriteAllTextAsync(Path.Combine(documents, $"{i}.txt"), text, Stop);
        }

        await RunAsync(documents, "quiet", time: null);
        var random = new Random(Seed);
        var ended = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            ended += await RunAsync(documents, "killed", TimeSpan.FromMilliseconds(random.Next(100, 1500))) ? 1 : 0;
        }

        await RunAsync(documents, "killed", time: null);

        Assert.True(ended < Kills, $"No run was killed before its end (seed {Seed}).");
        Assert.Equal(await ExportAsync("quiet"), await ExportAsync("killed"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Runs the job in a process, and kills that when its time is over.</summary>
    /// <returns><see langword="true"/> if it came to its end.</returns>
    private async Task<bool> RunAsync(string documents, string job, TimeSpan? time)
    {
        var command = PoisonJob.Worker;
        using var process = Process.Start(command.FileName,
            [.. command.Arguments.SkipLast(1), "run", documents, Path.Combine(_folder, job), "3"]);
        if (time is { } limit)
        {
            await Task.WhenAny(process.WaitForExitAsync(Stop), Task.Delay(limit, Stop));
            if (!process.HasExited)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync(Stop);
        Assert.True(process.ExitCode == 0 || time is not null, string.Create(CultureInfo.InvariantCulture, $"exit code {process.ExitCode}"));

        return process.ExitCode == 0;
    }

    private async Task<string> ExportAsync(string job)
    {
        await using var ledger = SqliteLedger.OpenToRead(Path.Combine(_folder, job));
        var output = Path.Combine(_folder, $"{job}-export");
        Assert.Equal(300, await new JobExporter(ledger, [new JsonLinesExport()]).ExportAsync(output, Stop));
        Assert.Equal(10, (await Fixture.DocumentsOf(ledger)).Count(document => document.Kind == OutcomeKind.Crash));

        return string.Join('\n', Directory.GetFiles(output).Order(StringComparer.Ordinal).Select(file =>
            $"{Path.GetFileName(file)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))}"));
    }
}
