using System.Text;
using Redaction.Sdk.Cli.Outputs;
using Redaction.Sdk.Datasets;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Synthesis;

namespace Redaction.Sdk.Cli.Synthesize;

/// <summary>One run of <c>redaction synthesize</c>.</summary>
internal sealed class SynthesizeRun(CommandHost host)
{
    private const string PageFolder = "pages";

    public async Task<int> RunAsync(SynthesizeSettings settings, CancellationToken cancellationToken)
    {
        using StatusLine status = new(host);
        status.Show("Reading fonts and backgrounds.");
        var generator = await OpenAsync(settings, cancellationToken).ConfigureAwait(false);
        OutputFiles.CreateFolder(Path.Combine(settings.Folder, PageFolder));

        var pages = await MakeAsync(settings, generator, status, cancellationToken).ConfigureAwait(false);
        await WriteTablesAsync(settings, pages, cancellationToken).ConfigureAwait(false);

        return ExitCodes.Done;
    }

    private static async Task<SyntheticPageGenerator> OpenAsync(SynthesizeSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Backgrounds is { } folder)
        {
            settings.Options.BackgroundFiles = await CleanPages.FindAsync(folder, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return new(settings.Options);
        }
        catch (ArgumentException e)
        {
            throw new CommandException(ExitCodes.NothingDone, e.Message);
        }
    }

    private static async Task<MadePage[]> MakeAsync(
        SynthesizeSettings settings, SyntheticPageGenerator generator, StatusLine status, CancellationToken cancellationToken)
    {
        var pages = new MadePage[settings.Count];
        var done = 0;
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = settings.Threads, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, settings.Count, parallel, (index, _) =>
        {
            pages[index] = Make(settings, generator, index);
            lock (status)
            {
                status.Show($"{++done} of {settings.Count} pages.");
            }

            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);

        return pages;
    }

    private static MadePage Make(SynthesizeSettings settings, SyntheticPageGenerator generator, int index)
    {
        var seed = settings.Seed + (ulong)index;
        using var page = generator.Create(seed);
        var stem = Path.Combine(settings.Folder, PageFolder, $"{seed:0000000}");
        if (settings.Files is not PageFiles.Pdf)
        {
            Write(stem + ".png", page.WritePng);
        }

        if (settings.Files is not PageFiles.Png)
        {
            Write(stem + ".pdf", page.WritePdf);
        }

        return new(seed, page.Width, page.Height, page.Dpi, page.Redactions, page.Story);
    }

    private static void Write(string path, Action<Stream> write) => OutputFiles.Guard(path, () =>
    {
        using AtomicFile file = new(Path.GetFullPath(path));
        write(file.Stream);
        file.Commit();
        return path;
    });

    private static async Task WriteTablesAsync(SynthesizeSettings settings, MadePage[] pages, CancellationToken cancellationToken)
    {
        using AtomicFile stories = new(Path.GetFullPath(Path.Combine(settings.Folder, "stories.txt")));
        var lines = pages.Select(page => $"{page.Seed:0000000}\t{page.Story}\n");
        await stories.Stream.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(lines)), cancellationToken).ConfigureAwait(false);
        stories.Commit();

        using AtomicFile annotations = new(Path.GetFullPath(Path.Combine(settings.Folder, "annotations.coco.json")));
        await CocoWriter.WriteAsync(ToDataset(pages), annotations.Stream, cancellationToken).ConfigureAwait(false);
        annotations.Commit();
    }

    private static AnnotatedDataset ToDataset(MadePage[] pages)
    {
        var id = 0L;

        return new()
        {
            Classes = [.. Enum.GetValues<RedactionStyle>().Select(style => ReportName.Of(style))],
            Images = [.. pages.Select((page, index) => new AnnotatedImage
            {
                Id = index + 1,
                FileName = $"{PageFolder}/{page.Seed:0000000}.png",
                Width = page.Width,
                Height = page.Height,
                Dpi = page.Dpi,
                Annotations = [.. page.Redactions.Select(redaction => new Annotation
                {
                    Id = ++id,
                    ClassName = ReportName.Of(redaction.Style),
                    Box = redaction.Box,
                    Polygons = [],
                })],
            })],
        };
    }

    /// <summary>What is kept of a page once its files are written.</summary>
    private sealed record MadePage(
        ulong Seed, int Width, int Height, double Dpi, IReadOnlyList<SyntheticRedaction> Redactions, string Story);
}
