using System.CommandLine;
using System.Globalization;
using Redaction.Sdk.Batch;

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

    public static Option<Shard> Shard() => new("--shard")
    {
        HelpName = "I/N",
        Description = "Take part I, from 0, of N parts of the collection. The other parts are other jobs.",
        DefaultValueFactory = static _ => Sdk.Batch.Shard.Whole,
        CustomParser = static result => CheckedOption.Parse(
            result, TryParseShard(CheckedOption.Single(result), out var shard), shard,
            "--shard takes a part and a number of parts such as 3/8, from 0/8 to 7/8."),
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
