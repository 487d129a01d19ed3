using System.CommandLine;
using Redaction.Sdk.Cli.Reports;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Synthesis;

namespace Redaction.Sdk.Cli.Synthesize;

/// <summary>The verb <c>synthesize</c>.</summary>
internal static class SynthesizeCommand
{
    private const string Lesson = """
        In the folder lie afterwards: pages/0000001.png and so on, the boxes in
        annotations.coco.json (as evaluate reads them), and stories.txt, which says of
        each page what was drawn. A page is decided by its seed, the options and the
        fonts of this machine: the same again is the same to the last byte, on any
        number of threads. More fonts make more kinds of pages.

        Examples:
          redaction synthesize --out made --pages 500
              Pages 0 to 499 of every style, a quarter of them without a redaction.
          redaction synthesize --out more --pages 500 --seed 500
              The next 500, unlike those before.
          redaction synthesize --out hard --style outlined --style gray --clean 0
              No clean page, and only redactions of the two styles.
          redaction synthesize --out real --backgrounds fbi-pages --background-share 1
              Redactions over real pages: those images of the folder on which its
              annotations.coco.json marks nothing, or all images where there is none.
          redaction evaluate --dataset made/annotations.coco.json
              How well they are found.

        Exit codes:
          0  all pages were written
          1  nothing could be done: no fonts, an unreadable file, a folder that
             cannot be written
          2  the command line is wrong
        """;

    public static Command Create(CommandHost host)
    {
        var folder = new Option<string>("--out")
        {
            Required = true,
            HelpName = "FOLDER",
            Description = "Where the pages go. It is made; files of the same name are replaced.",
        };
        var count = CheckedOption.Number("--pages", "N", 1, 1_000_000, 100, "How many pages to make.");
        var seed = CheckedOption.Number("--seed", "N", 0, long.MaxValue, 0, "The seed of the first page; each later page has the next.");
        var files = CheckedOption.OneOf("--files", "What a page becomes. A PDF file holds the image of the page.", ["png", "pdf", "both"]);
        var threads = CheckedOption.Number(
            "--threads", "N", 1, 1024, Environment.ProcessorCount, "How many pages are made side by side.");
        var looks = new SynthesizeLooks();
        var command = new TeachingCommand(
            "synthesize", "Makes pages with redactions to train and test on, and says where each redaction is.", Lesson)
        {
            folder, count, seed, files, threads,
        };
        looks.AddTo(command);
        command.SetAction((result, cancellationToken) => new SynthesizeRun(host).RunAsync(
            new(
                result.GetRequiredValue(folder),
                result.GetValue(count),
                (ulong)result.GetValue(seed),
                Enum.Parse<PageFiles>(result.GetRequiredValue(files), ignoreCase: true),
                result.GetValue(threads),
                looks.Read(result),
                result.GetValue(looks.Backgrounds)),
            cancellationToken));

        return command;
    }
}
