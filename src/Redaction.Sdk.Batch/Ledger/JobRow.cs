using System.Globalization;
using System.Text.Json;

namespace Redaction.Sdk.Batch;

/// <summary>The description of a job, and whether its documents are listed, as rows of a table.</summary>
internal sealed class JobRow(LedgerDatabase database)
{
    private const string Yes = "yes";

    private readonly Statement _read = database.Prepare("SELECT value FROM job WHERE key = ?1", 1);

    public bool IsListed
    {
        get => Find("listed") == Yes;
        set => Put("listed", value ? Yes : "no");
    }

    /// <summary>Makes the tables of a job, all of them or none.</summary>
    public static void BeginUnlessBegun(LedgerDatabase database, JobDescription job)
    {
        if (!database.HasTables)
        {
            database.Write(() =>
            {
                database.Execute(LedgerSchema.Tables);
                new JobRow(database).Write(job);

                return true;
            });
        }
    }

    public JobDescription Read()
    {
        if (Find("schema") != LedgerSchema.Version)
        {
            throw new JobException("The job was begun by another version of the SDK, whose ledger is of another form.");
        }

        return new(
            ScanPipeline.FromJson(Get("pipeline")),
            JsonSerializer.Deserialize(Get("detector"), LedgerJson.Default.DetectorIdentity)!,
            Get("version"),
            Shard.Of(Number("shard"), Number("shards")));
    }

    private void Write(JobDescription job)
    {
        Put("schema", LedgerSchema.Version);
        Put("pipeline", job.Pipeline.ToJson());
        Put("detector", JsonSerializer.Serialize(job.Detector, LedgerJson.Default.DetectorIdentity));
        Put("version", job.Version);
        Put("shard", job.Shard.Index.ToString(CultureInfo.InvariantCulture));
        Put("shards", job.Shard.Count.ToString(CultureInfo.InvariantCulture));
    }

    private void Put(string key, string value)
    {
        using var write = database.Once("INSERT OR REPLACE INTO job VALUES (?1, ?2)", 2);
        write.Run(key, value);
    }

    private string? Find(string key) => (string?)_read.Value(key);

    private string Get(string key) => Find(key) ?? throw new JobException("The ledger of the job is damaged.");

    private int Number(string key) => int.Parse(Get(key), CultureInfo.InvariantCulture);
}
