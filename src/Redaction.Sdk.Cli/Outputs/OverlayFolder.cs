using System.Globalization;
using Redaction.Sdk.Detection;

namespace Redaction.Sdk.Cli.Outputs;

/// <summary>A folder of page images with the redactions marked. Safe for any number of threads.</summary>
internal sealed class OverlayFolder(
    string folder, bool everyPage, OutputFiles files, Action<PageImage, PageFindings, Stream> draw)
{
    private readonly FileNames _names = new();

    /// <summary>Names the images of one document; documents come in the order of the report.</summary>
    public Func<PageImage, PageFindings, CancellationToken, ValueTask> For(string documentName)
    {
        var name = _names.Claim(documentName);

        return (image, page, _) =>
        {
            if (everyPage || page.Redactions.Count > 0)
            {
                Write(string.Create(CultureInfo.InvariantCulture, $"{name}-p{page.Number:0000}.png"), image, page);
            }

            return ValueTask.CompletedTask;
        };
    }

    private void Write(string name, PageImage image, PageFindings page)
    {
        var path = Path.Combine(folder, name);
        using var file = files.Create(path);
        OutputFiles.Guard(path, () =>
        {
            draw(image, page, file.Stream);
            file.Commit();
            return true;
        });
    }
}
