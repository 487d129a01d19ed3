using System.Diagnostics;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Detection.Tests;

namespace Redaction.Sdk.Cli.Tests.Audit;

/// <summary>The page in a real browser; skipped where Chromium is not installed.</summary>
public sealed class AuditPageInBrowserTests
{
    private const int Records = 1000;

    [Fact]
    public async Task Html_AThousandRecordsWithNaughtyNames_RunsItsOwnScriptAndNoOther()
    {
        var browser = Browser();
        Assert.SkipWhen(browser is null, "Chromium is not installed.");
        using var folder = new TemporaryFolder();
        DocumentFindings[] documents =
            [.. Enumerable.Range(0, Records)
                .Select(i => SampleFindings.Leaky(NaughtyStrings.All[i % NaughtyStrings.All.Length]))];
        var path = folder.File("audit.html", await AuditWriterTests.WriteAsync("html", documents));
        var page = await RenderAsync(browser!, path, folder.Path);

        Assert.Contains($">{2 * Records} of {2 * Records} shown</span>", page, StringComparison.Ordinal);
        Assert.Equal(1, Count(page, "<script"));
        Assert.Equal(2 * Records, Count(page, "<article"));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string? Browser() => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .SelectMany(static folder => new[] { "chromium", "chromium-browser", "google-chrome" }
            .Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    private static async Task<string> RenderAsync(string browser, string page, string profile)
    {
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={Path.Combine(profile, "profile")}",
                "--dump-dom",
            new Uri(page).AbsoluteUri,
        ];
        using var process = Process.Start(new ProcessStartInfo(browser, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        var dom = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        return dom;
    }
}
