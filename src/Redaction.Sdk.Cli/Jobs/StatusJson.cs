using System.Text.Json;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>Writes how far a job is, for a program to read.</summary>
internal static class StatusJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n" };

    public static byte[] Write(IJobResults job, JobProgress progress)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, Layout))
        {
            json.WriteStartObject();
            json.WriteString("schema", "redaction-job-status/1");
            json.WriteString("fingerprint", job.Job.Fingerprint);
            json.WriteNumber("shard", job.Job.Shard.Index);
            json.WriteNumber("shards", job.Job.Shard.Count);
            json.WriteBoolean("complete", progress.IsComplete);
            json.WriteBoolean("listed", progress.IsListed);
            json.WriteNumber("documents", progress.Inputs);
            json.WriteNumber("unread", progress.Unread);
            json.WriteNumber("units", progress.Units);
            json.WriteNumber("pending", progress.Pending);
            json.WriteNumber("pagesDone", progress.PagesDone);
            json.WriteNumber("pagesKnown", progress.PagesKnown);
            json.WriteStartObject("outcomes");
            foreach (var (kind, count) in progress.Outcomes.OrderBy(static outcome => outcome.Key))
            {
                json.WriteNumber(ReportName.Of(kind), count);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');

        return stream.ToArray();
    }
}
