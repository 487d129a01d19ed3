using Redaction.Sdk.Cli.Outputs;
using Redaction.Sdk.Datasets;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Datasets;

/// <summary>One run of <c>redaction dataset split</c>.</summary>
internal sealed class SplitRun(CommandHost host)
{
    public async Task<int> RunAsync(SplitSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Shares.TestShare + settings.Shares.ValidationShare > 1)
        {
            throw new CommandException(ExitCodes.Usage, "--test and --validation are more than 1 together.");
        }

        DatasetFolder folder = new(host, settings.Input, settings.Format);
        var read = await folder.ReadAsync(findings: null, cancellationToken).ConfigureAwait(false);
        var dataset = new DatasetSplitter(settings.Shares).Split(read);
        foreach (var (target, part) in Parts(settings, dataset))
        {
            await DatasetWriter.WriteAsync(settings.Format, part, target, cancellationToken).ConfigureAwait(false);
            if (settings.CopiesImages)
            {
                folder.CopyImages(part.Images, target);
            }
        }

        var pages = PageLooks.Of(folder, dataset.Images, new StatusLine(host), cancellationToken);
        var unread = pages.Values.Count(static page => page.Problem is not null);
        var leaks = SplitLeaks.Find(dataset, PageLooks.Hashes(pages));
        await host.WriteAsync(Text(dataset, leaks, unread), cancellationToken).ConfigureAwait(false);

        return leaks.Count == 0 && unread == 0 ? ExitCodes.Done : ExitCodes.Incomplete;
    }

    private static IEnumerable<(string Folder, AnnotatedDataset Part)> Parts(
        SplitSettings settings, AnnotatedDataset dataset) => settings.Separate
            ? dataset.Images
                .GroupBy(static image => image.Split!.Value)
                .Select(part => (
                    Path.Combine(settings.Output, NameOf(part.Key)), dataset with { Images = [.. part] }))
            : [(settings.Output, dataset)];

    private static string Text(AnnotatedDataset dataset, IReadOnlyList<SplitLeak> leaks, int unread)
    {
        var parts = dataset.Images.GroupBy(static image => image.Split!.Value).OrderBy(static part => part.Key);
        IEnumerable<string> lines =
        [
            .. parts.Select(static part => FormattableString.Invariant(
                $"{NameOf(part.Key),-5} {part.Select(DocumentName.Of).Distinct().Count()} documents, {part.Count()} pages")),
            .. leaks.Select(static leak =>
                $"{PrintableText.Escape(leak.First.FileName)} and {PrintableText.Escape(leak.Second.FileName)} look alike, "
                + FormattableString.Invariant($"but are {NameOf(leak.First.Split!.Value)} and {NameOf(leak.Second.Split!.Value)}")),
            .. unread > 0
                ? [FormattableString.Invariant($"{unread} image files could not be read and were not compared.")]
                : Array.Empty<string>(),
        ];

        return string.Concat(lines.Select(static line => $"{line}\n"));
    }

    private static string NameOf(DatasetSplit part) => part switch
    {
        DatasetSplit.Test => "test",
        DatasetSplit.Validation => "val",
        _ => "train",
    };
}
