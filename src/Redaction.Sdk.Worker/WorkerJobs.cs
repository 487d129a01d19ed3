using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Worker;

/// <summary>What this program can be asked to do.</summary>
public static class WorkerJobs
{
    /// <summary>The job that loads a model and runs it on a blank page: an archive in, a <see cref="TrialAnswer"/> out.</summary>
    public const string TrialLoad = "trial-load";

    /// <summary>The job that opens an ONNX file and runs it on zeros: its bytes in, a <see cref="TrialAnswer"/> out.</summary>
    public const string TrialRun = "trial-run";

    /// <summary>The job that reads a PDF file a second time; <see cref="IsolatedPdfInspector"/> asks for it.</summary>
    public const string InspectPdf = "inspect-pdf";

    /// <summary>The job that draws small pictures of pages; <see cref="IsolatedPagePainter"/> asks for it.</summary>
    public const string DrawPages = "draw-pages";

    /// <summary>The job that looks at a page of a production; <see cref="IsolatedSlipSheetReader"/> asks for it.</summary>
    public const string LookAtSheet = "look-at-sheet";

    internal static IReadOnlyDictionary<string, WorkerJob> All { get; } = new Dictionary<string, WorkerJob>
    {
        [TrialLoad] = TrialLoadJob.Run,
        [TrialRun] = TrialRunJob.Run,
        [InspectPdf] = InspectPdfJob.Run,
        [DrawPages] = DrawPagesJob.Run,
        [LookAtSheet] = LookAtSheetJob.Run,
    };
}
