using System.Globalization;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>Says how far a job is.</summary>
internal static class JobSummary
{
    /// <summary>Tells whether everything that is known of was read and checked.</summary>
    public static int ExitCode(JobProgress progress) =>
        progress.Unread == 0 && progress.Outcomes.Keys.All(static kind => kind == OutcomeKind.Done) && progress.IsComplete
            ? ExitCodes.Done
            : ExitCodes.Incomplete;

    /// <summary>Says it in a few lines, the last one without what happened.</summary>
    public static string Table(JobProgress progress)
    {
        var lines = new List<string>
        {
            progress.IsComplete ? "complete" : progress.IsListed ? "not complete" : "not complete, and not listed to its end",
            Row("documents", progress.Inputs),
            Row("not readable", progress.Unread),
            Row("pages done", progress.PagesDone),
            Row("units", progress.Units),
            Row("waiting", progress.Pending),
        };
        lines.AddRange(progress.Outcomes.OrderBy(static outcome => outcome.Key)
            .Select(static outcome => Row(ReportName.Of(outcome.Key), outcome.Value)));

        return string.Concat(lines.Select(static line => $"{line}\n"));
    }

    /// <summary>Says it in one line, with the rate and the time left.</summary>
    /// <param name="progress">How far the job is.</param>
    /// <param name="pages">The pages that were done in this run.</param>
    /// <param name="elapsed">How long it has run.</param>
    public static string Line(JobProgress progress, long pages, TimeSpan elapsed)
    {
        var all = ExpectedPages(progress);
        var rate = elapsed > TimeSpan.Zero ? pages / elapsed.TotalSeconds : 0;
        var left = progress.IsListed && rate > 0
            ? $", {Duration(TimeSpan.FromSeconds(Math.Min((all - progress.PagesDone) / rate, TimeSpan.MaxValue.TotalSeconds / 2)))} left"
            : string.Empty;
        var about = progress.Unopened > 0 || !progress.IsListed ? "about " : string.Empty;

        return string.Create(
            CultureInfo.InvariantCulture,
            $"{progress.PagesDone:#,0} of {about}{all:#,0} pages, {rate:#,0.0} pages/s{left}"
            + $"{(progress.IsListed ? string.Empty : ", still listing")}");
    }

    /// <summary>Counts the pages, taking those of the documents that nobody opened yet to be as many as of the others.</summary>
    private static double ExpectedPages(JobProgress progress)
    {
        var opened = progress.Units - progress.Unopened;
        var each = opened > 0 && progress.PagesKnown > 0 ? (double)progress.PagesKnown / opened : 1;

        return Math.Round(progress.PagesKnown + (progress.Unopened * each));
    }

    private static string Duration(TimeSpan time) => time switch
    {
        { TotalHours: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours} h {time.Minutes} min"),
        { TotalMinutes: >= 1 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.Seconds} s"),
    };

    private static string Row(string name, long count) =>
        string.Create(CultureInfo.InvariantCulture, $"  {name,-14}{count,14:#,0}");
}
