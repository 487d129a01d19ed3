using System.Globalization;
using Redaction.Sdk.Batch;
using Redaction.Sdk.Cli.Jobs.Index;

namespace Redaction.Sdk.Cli.Jobs;

/// <summary>Writes the results of a job, or of all shards of one.</summary>
internal sealed class ExportRun(CommandHost host, ExportSettings settings)
{
    public async Task<int> RunAsync(IJobResults results, CancellationToken cancellationToken)
    {
        using var pictures = JobPictures.Create();
        var formats = ExportFormats.Of(settings, pictures);
        var count = await new JobExporter(results, formats).ExportAsync(settings.Output, cancellationToken)
            .ConfigureAwait(false);
        await host.WriteAsync(
            string.Create(CultureInfo.InvariantCulture, $"{count:#,0} documents exported\n"), cancellationToken)
            .ConfigureAwait(false);

        return ExitCodes.Done;
    }
}
