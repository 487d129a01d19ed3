using System.Globalization;
using System.Text;

namespace Redaction.Sdk.Pdf.Tests;

/// <summary>Malformed, encrypted, hostile and odd documents from public test suites.</summary>
public sealed class HardFilesTests(SharedReader reader)
{
    [Fact]
    public void Open_EveryHardFile_EndsInADocumentedWayAndHarmsNothing()
    {
        var before = reader.HashOfGoodDocument();
        var failures = new List<string>();
        var folder = RealFiles.Folder("hard-files");
        foreach (var path in Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories))
        {
            if (Failure(path) is { } failure)
            {
                failures.Add($"{Path.GetFileName(path)}: {failure}");
            }

            if (reader.HashOfGoodDocument() != before)
            {
                failures.Add($"{Path.GetFileName(path)}: a good document looks different after it");
            }
        }

        Assert.Empty(failures);
    }

    [Fact]
    public void GetPage_OddGeometry_HasTheSizeThatOthersFind()
    {
        var folder = RealFiles.Folder(Path.Combine("hard-files", "odd-geometry"));
        var wrong = new List<string>();
        foreach (var line in Encoding.UTF8.GetString(Resources.Read("odd-geometry.tsv")).Split('\n')[1..^1])
        {
            var cells = line.Split('\t');
            using var document = reader.Open(File.ReadAllBytes(Path.Combine(folder, cells[0])));
            var number = int.Parse(cells[1], CultureInfo.InvariantCulture);
            var size = document.GetPage(number, TestContext.Current.CancellationToken).Size;
            var width = double.Parse(cells[2], CultureInfo.InvariantCulture);
            var height = double.Parse(cells[3], CultureInfo.InvariantCulture);
            if (Math.Abs(size.Width - width) > 0.5 || Math.Abs(size.Height - height) > 0.5)
            {
                wrong.Add($"{line}: {size}");
            }
        }

        Assert.Empty(wrong);
    }

    private string? Failure(string path)
    {
        try
        {
            using var document = reader.Open(File.ReadAllBytes(path));
            for (var page = 1; page <= document.PageCount; page++)
            {
                RenderOrReport(document, page);
            }

            return null;
        }
        catch (RedactionException)
        {
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return e.GetType().Name;
        }
    }

    private static void RenderOrReport(PdfDocument document, int page)
    {
        try
        {
            SharedReader.HashOfPage(document, page);
        }
        catch (RedactionException)
        {
            // One unreadable page is an outcome too; the others are still read.
        }
    }
}
