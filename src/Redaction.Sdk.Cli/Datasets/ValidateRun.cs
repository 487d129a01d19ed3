using Redaction.Sdk.Cli.Outputs;
using Redaction.Sdk.Datasets;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>One run of <c>redaction dataset validate</c>.</summary>
internal sealed class ValidateRun(CommandHost host)
{
    public async Task<int> RunAsync(ValidateSettings settings, CancellationToken cancellationToken)
    {
        var writes = settings.Policy is ValidationPolicy.Clip or ValidationPolicy.Drop;
        if (writes != settings.Target is not null)
        {
            throw new CommandException(ExitCodes.Usage, "--out goes with the policies clip and drop, and they need it.");
        }

        var suite = await SuiteAsync(settings.Suite, cancellationToken).ConfigureAwait(false);
        var result = await ValidateAsync(settings, cancellationToken).ConfigureAwait(false);
        var outcomes = suite?.Evaluate(result.Dataset) ?? [];
        await ReportAsync(settings, result, suite?.Name, outcomes, cancellationToken).ConfigureAwait(false);
        if (writes)
        {
            await DatasetWriter.WriteAsync(
                settings.Format, result.Apply(settings.Policy), settings.Target!, cancellationToken).ConfigureAwait(false);
        }

        return result.HasErrors && settings.Policy == ValidationPolicy.Fail ? ExitCodes.NothingDone
            : result.HasErrors || outcomes.Any(static outcome => !outcome.Success) ? ExitCodes.Incomplete
            : ExitCodes.Done;
    }

    private async Task<ValidationResult> ValidateAsync(ValidateSettings settings, CancellationToken cancellationToken)
    {
        DatasetFolder folder = new(host, settings.Input, settings.Format);
        List<DataFinding> whenRead = [];
        var dataset = await folder.ReadAsync(whenRead, cancellationToken).ConfigureAwait(false);
        var pages = settings.LooksAtPixels
            ? PageLooks.Of(folder, dataset.Images, new StatusLine(host), cancellationToken)
            : null;

        return new DataValidator().Validate(dataset, pages, whenRead);
    }

    private static async Task<ExpectationSuite?> SuiteAsync(string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            var file = File.OpenRead(path);
            await using (file.ConfigureAwait(false))
            {
                return await ExpectationSuite.ReadAsync(file, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.NothingDone, "The expectation suite cannot be read.");
        }
    }

    private async Task ReportAsync(
        ValidateSettings settings,
        ValidationResult result,
        string? suiteName,
        IReadOnlyList<ExpectationOutcome> outcomes,
        CancellationToken cancellationToken)
    {
        using MemoryStream report = new();
        if (settings.Report == "json")
        {
            await ValidationReport.WriteAsync(
                report, suiteName ?? "redaction-sdk", [.. ValidationReport.Outcomes(result), .. outcomes], cancellationToken)
                .ConfigureAwait(false);
        }
        else
        {
            report.Write(settings.Report == "html"
                ? ValidationPage.Of(result, outcomes)
                : ValidationTable.Of(result, outcomes, host.Width));
        }

        report.Position = 0;
        if (settings.Output is { } path)
        {
            using var file = new OutputFiles([]).Create(path);
            await report.CopyToAsync(file.Stream, cancellationToken).ConfigureAwait(false);
            file.Commit();
        }
        else
        {
            await report.CopyToAsync(host.Output, cancellationToken).ConfigureAwait(false);
        }
    }
}
