using Redaction.Sdk.Cli.Outputs;
using Redaction.Sdk.Detection;
using Redaction.Sdk.Registry;

namespace Redaction.Sdk.Cli.Models;

/// <summary>One run of <c>redaction model verify</c> or <c>add</c>.</summary>
internal sealed class VerifyRun(CommandHost host)
{
    public async Task<int> RunAsync(VerifySettings settings, CancellationToken cancellationToken)
    {
        using ModelTrial trial = new(settings.Limits);
        ModelExamination examination = new(new ModelRegistry(host.ModelFolder), trial);
        List<ModelVerdict> verdicts = [];
        using (StatusLine status = new(host))
        {
            foreach (var model in settings.Models)
            {
                status.Show($"{verdicts.Count + 1}/{settings.Models.Length}: {PrintableText.Escape(model)}");
                verdicts.Add(await examination.ExamineAsync(model, settings.Keeps, cancellationToken)
                    .ConfigureAwait(false));
            }
        }

        var report = settings.AsJson ? VerdictWriter.Json(verdicts) : VerdictWriter.Table(verdicts);
        await host.WriteAsync(report, cancellationToken).ConfigureAwait(false);

        return verdicts.TrueForAll(static verdict => verdict.Refusal is null) ? ExitCodes.Done : ExitCodes.NothingDone;
    }
}
