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
                var row = new JobRow(database);
                foreach (var (key, value) in JobText.Of(job))
                {
                    row.Put(key, value);
                }

                return true;
            });
        }
    }

    public JobDescription Read() => JobText.Parse(Find);

    private void Put(string key, string value)
    {
        using var write = database.Once("INSERT OR REPLACE INTO job VALUES (?1, ?2)", 2);
        write.Run(key, value);
    }

    private string? Find(string key) => (string?)_read.Value(key);
}
