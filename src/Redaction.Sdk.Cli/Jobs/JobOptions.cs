using System.CommandLine;
using System.Globalization;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Isolation;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>What the command lines of several verbs about jobs hold.</summary>
internal static class JobOptions
{
    public static Option<string> Job() => new("--job")
    {
        HelpName = "DIR",
        Description = "The folder of the job, on a disk of this machine.",
        Required = true,
    };

    public static Option<int> Workers() => CheckedOption.Number(
        "--workers", "N", 1, 1024, Math.Min(Environment.ProcessorCount, 1024),
        "The number of processes that read documents.");

    public static Option<int> Memory() => CheckedOption.Number(
        "--memory", "MIB", 256, 1 << 20, (int)(new WorkerLimits().MemoryBytes >> 20),
        "The memory that each of them may hold, the runtime included.");

    public static Option<Shard> Shard() => new("--shard")
    {
        HelpName = "I/N",
        Description = "Take part I, from 0, of N parts of the collection. The other parts are other jobs.",
        DefaultValueFactory = static _ => Sdk.Batch.Shard.Whole,
        CustomParser = static result => CheckedOption.Parse(
            result, TryParseShard(CheckedOption.Single(result), out var shard), shard,
            "--shard takes a part and a number of parts such as 3/8, from 0/8 to 7/8."),
    };

    public static Option<string?> Unpack() => new("--unpack")
    {
        HelpName = "DIR",
        Description = "Look into archives too (.zip, .tar, .tar.gz, .tgz), and unpack them into this folder, which workers "
            + "must be able to read. It may be deleted after the job.",
    };

    private static bool TryParseShard(string text, out Shard shard)
    {
        shard = Sdk.Batch.Shard.Whole;
        if (text.Split('/') is not [var first, var second]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || index >= count)
        {
            return false;
        }

        shard = Sdk.Batch.Shard.Of(index, count);

        return true;
    }
}
