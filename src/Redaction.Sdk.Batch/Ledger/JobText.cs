using System.Globalization;
using System.Text.Json;

namespace Redaction.Sdk.Batch;

/// <summary>How the description of a job lies in a ledger: as texts under keys.</summary>
internal static class JobText
{
    public const string Version = "redaction-ledger/1";

    public const string SchemaKey = "schema";

    public static IEnumerable<KeyValuePair<string, string>> Of(JobDescription job) =>
    [
        new(SchemaKey, Version),
        new("pipeline", job.Pipeline.ToJson()),
        new("detector", JsonSerializer.Serialize(job.Detector, LedgerJson.Default.DetectorIdentity)),
        new("version", job.Version),
        new("shard", job.Shard.Index.ToString(CultureInfo.InvariantCulture)),
        new("shards", job.Shard.Count.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Reads a description.</summary>
    /// <param name="find">Finds the text under a key; <see langword="null"/> if there is none.</param>
    /// <exception cref="JobException">The ledger is of another form, or damaged.</exception>
    public static JobDescription Parse(Func<string, string?> find)
    {
        if (find(SchemaKey) != Version)
        {
            throw new JobException("The job was begun by another version of the SDK, whose ledger is of another form.");
        }

        return new(
            ScanPipeline.FromJson(Get("pipeline")),
            JsonSerializer.Deserialize(Get("detector"), LedgerJson.Default.DetectorIdentity)!,
            Get("version"),
            Shard.Of(Number("shard"), Number("shards")));

        string Get(string key) => find(key) ?? throw new JobException("The ledger of the job is damaged.");

        int Number(string key) => int.Parse(Get(key), CultureInfo.InvariantCulture);
    }

    /// <summary>Makes sure that a job that exists is the one that is asked for.</summary>
    /// <exception cref="JobException">It is another.</exception>
    public static void ThrowUnlessSame(JobDescription known, JobDescription job)
    {
        if (known.Fingerprint != job.Fingerprint)
        {
            throw new JobException(
                "The job was begun with other settings, another model or another version; give it the same, or begin another.");
        }

        if (known.Shard != job.Shard)
        {
            throw new JobException($"The job is part {known.Shard} of its collection, not part {job.Shard}.");
        }
    }
}
